package org.nastavnik.organization.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The time zones of Russia as its people name them, by the id that the computer knows. */
final class RussianZones {

    private RussianZones() {}

    static Map<String, String> all() {
        Map<String, String> zones = new LinkedHashMap<>();
        zones.put("Europe/Kaliningrad", "Калининград (МСК−1)");
        zones.put("Europe/Moscow", "Москва (МСК)");
        zones.put("Europe/Samara", "Самара (МСК+1)");
        zones.put("Asia/Yekaterinburg", "Екатеринбург (МСК+2)");
        zones.put("Asia/Omsk", "Омск (МСК+3)");
        zones.put("Asia/Barnaul", "Барнаул, Горно-Алтайск (МСК+4)");
        zones.put("Asia/Novosibirsk", "Новосибирск (МСК+4)");
        zones.put("Asia/Krasnoyarsk", "Красноярск (МСК+4)");
        zones.put("Asia/Irkutsk", "Иркутск (МСК+5)");
        zones.put("Asia/Yakutsk", "Якутск (МСК+6)");
        zones.put("Asia/Vladivostok", "Владивосток (МСК+7)");
        zones.put("Asia/Magadan", "Магадан (МСК+8)");
        zones.put("Asia/Kamchatka", "Камчатка (МСК+9)");
        return zones;
    }
}

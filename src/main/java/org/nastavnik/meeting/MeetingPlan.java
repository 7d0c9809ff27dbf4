package org.nastavnik.meeting;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import org.nastavnik.shared.Refusal;

/** When and where a meeting is held and what it is about; date and time are those of the municipality's zone. */
public record MeetingPlan(LocalDate on, LocalTime at, int minutes, String place, String link, String agenda) {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 600;

    public MeetingPlan {
        if (on == null) {
            throw new Refusal("startsOn", "Укажите дату совещания.");
        }
        if (at == null) {
            throw new Refusal("startsAt", "Укажите время начала: часы и минуты через двоеточие, например 10:00.");
        }
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new Refusal("minutes", "Продолжительность — от 15 до 600 минут.");
        }
        place = blankToNull(place);
        link = blankToNull(link);
        if (place == null && link == null) {
            throw new Refusal("place", "Укажите место проведения или ссылку на видеовстречу.");
        }
        if (link != null && !isAddress(link)) {
            throw new Refusal(
                    "link", "Это не адрес страницы: укажите адрес, который начинается с https:// или http://.");
        }
        if (agenda == null || agenda.isBlank()) {
            throw new Refusal("agenda", "Напишите повестку: какие вопросы обсуждаются.");
        }
    }

    static boolean isAddress(String typed) {
        try {
            URI address = URI.create(typed);
            return ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static String blankToNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}

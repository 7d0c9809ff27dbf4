package org.nastavnik.participant.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nastavnik.participant.listing.RegisterColumn;

/** Twenty faults that people make, each another, in a list of five hundred. */
final class PlantedFaults {

    private final PeopleList list;
    private final Map<Integer, String> planted = new LinkedHashMap<>();

    private PlantedFaults(PeopleList list) {
        this.list = list;
    }

    /** @return row numbers in order, with what is said about each */
    static Map<Integer, String> in(PeopleList list) {
        PlantedFaults faults = new PlantedFaults(list);
        faults.put(10, RegisterColumn.LAST_NAME, "", "укажите фамилию");
        faults.put(25, RegisterColumn.FIRST_NAME, "А.", "это инициал");
        faults.put(40, RegisterColumn.BIRTH_DATE, "", "укажите дату рождения");
        faults.put(55, RegisterColumn.BIRTH_DATE, "31.02.2012", "такой даты нет");
        faults.put(70, RegisterColumn.BIRTH_DATE, "01.10.2026", "раньше сегодняшнего дня");
        faults.put(85, RegisterColumn.KIND, "волонтёр", "«волонтёр» не понято");
        faults.put(100, RegisterColumn.ORGANIZATION, "Школа Марса", "«Школа Марса» нет в муниципалитете");
        faults.put(115, RegisterColumn.ORGANIZATION, "", "укажите организацию");
        faults.put(121, RegisterColumn.PARTNER, "", "укажите предприятие-партнёр");
        faults.put(141, RegisterColumn.CONSENT_ON, "", "только с согласием");
        faults.put(152, RegisterColumn.REPRESENTATIVE, "", "Укажите законного представителя");
        faults.put(161, RegisterColumn.CONSENT_ON, "01.12.2026", "ещё не наступила");
        list.row(181).put(RegisterColumn.BIRTH_DATE, "10.08.2008");
        faults.put(181, RegisterColumn.CONSENT_ON, "01.08.2026", "не было 18 лет");
        faults.put(197, RegisterColumn.EXPERIENCE_YEARS, "много", "целым числом лет");
        faults.put(217, RegisterColumn.EXPERIENCE_YEARS, "60", "стаж больше возраста");
        faults.put(237, RegisterColumn.EMAIL, "почта", "это не адрес");
        faults.put(239, RegisterColumn.PHONE, "123", "это не телефон");
        list.row(300).clear();
        list.row(300).putAll(list.row(250));
        faults.planted.put(300, "уже стоит в строке 250");
        faults.put(320, RegisterColumn.POSITION, "очень ".repeat(40), "слишком длинно");
        faults.put(340, RegisterColumn.EXPERIENCE_SINCE, "01.01.2027", "проверьте начало работы");
        return faults.planted;
    }

    private void put(int row, RegisterColumn column, String wrong, String said) {
        list.row(row).put(column, wrong);
        planted.put(row, said);
    }
}

package org.nastavnik.participant.consent;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which data a consent covers; contacts are allowed one by one. */
public enum DataCategory {
    NAME("фамилия, имя, отчество"),
    BIRTH_DATE("дата рождения"),
    PLACE("место учёбы или работы, класс, должность"),
    CARD("сведения информационной карты наставника"),
    RESULTS("потребности и достижения, журнал встреч, план развития, результаты анкет"),
    PHONE("телефон", true),
    EMAIL("адрес электронной почты", true),
    LINKS("ссылки на страницы в социальных сетях", true);

    private final String title;
    private final boolean contact;

    DataCategory(String title) {
        this(title, false);
    }

    DataCategory(String title, boolean contact) {
        this.title = title;
        this.contact = contact;
    }

    public String title() {
        return title;
    }

    public boolean contact() {
        return contact;
    }

    public static List<DataCategory> contacts() {
        return Arrays.stream(values()).filter(DataCategory::contact).toList();
    }

    static Set<DataCategory> none() {
        return EnumSet.noneOf(DataCategory.class);
    }
}

package org.nastavnik.participant.listing;

/** What the register keeps about a person, as the columns of its files. */
public enum RegisterColumn {
    ORGANIZATION("Организация", 34),
    LAST_NAME("Фамилия", 20),
    FIRST_NAME("Имя", 16),
    MIDDLE_NAME("Отчество", 18),
    BIRTH_DATE("Дата рождения", 14),
    KIND("Кто это", 24),
    CLASS_NAME("Класс или группа", 16),
    POSITION("Должность", 28),
    PARTNER("Предприятие-партнёр", 30),
    SUBJECT("Предмет", 24),
    EXPERIENCE_SINCE("Работает с", 12),
    EXPERIENCE_YEARS("Стаж, лет", 10),
    EXPERIENCE_ON("Стаж посчитан на", 16),
    SPECIAL_NEED("Категория", 30),
    PHONE("Телефон", 20),
    EMAIL("Электронная почта", 26),
    REPRESENTATIVE("Законный представитель", 34),
    REPRESENTATIVE_CONTACT("Как связаться с представителем", 28),
    CONSENT_ON("Согласие на участие подписано", 18),
    /** Follows from the programmes; nobody enters it. */
    ROLES("Роли сейчас", 50);

    private final String title;
    private final int width;

    RegisterColumn(String title, int width) {
        this.title = title;
        this.width = width;
    }

    public String title() {
        return title;
    }

    /** In characters. */
    public int width() {
        return width;
    }
}

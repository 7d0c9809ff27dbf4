package org.nastavnik.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as Russian papers write them. */
public final class RussianDates {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM.yyyy", RUSSIAN);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy 'г.'", RUSSIAN);

    private RussianDates() {}

    /** 15.09.2026: in tables and form headers. */
    public static String inTable(LocalDate date) {
        return SHORT.format(date);
    }

    /** 15 сентября 2026 г.: in sentences and documents. */
    public static String inText(LocalDate date) {
        return LONG.format(date);
    }
}

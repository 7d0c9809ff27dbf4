package org.nastavnik.cockpit.debt;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.RussianPlural;

/** How a programme or report stands with its most urgent task. The mark tells it apart without colour. */
public enum Lateness {
    VERY_LATE("▲▲", "просрочено больше недели"),
    LATE("▲", "просрочено"),
    SOON("◔", "срок в ближайшие три дня"),
    ON_TIME("●", "в срок"),
    WAITING("○", "задач нет, программа ждёт");

    private static final int SOON_DAYS = 3;
    private static final int WEEK = 7;

    private final String mark;
    private final String title;

    Lateness(String mark, String title) {
        this.mark = mark;
        this.title = title;
    }

    static Lateness of(String task, LocalDate due, boolean late, LocalDate today) {
        if (late) {
            return days(true, due, today) > WEEK ? VERY_LATE : LATE;
        }
        if (task == null) {
            return WAITING;
        }
        return due == null || due.isAfter(today.plusDays(SOON_DAYS)) ? ON_TIME : SOON;
    }

    /** A task that was due this morning is late by a day. */
    static long days(boolean late, LocalDate due, LocalDate today) {
        return late ? Math.max(ChronoUnit.DAYS.between(due, today), 1) : 0;
    }

    /** «3 дня» or «до 15.09.2026». */
    static String words(String task, LocalDate due, boolean late, LocalDate today) {
        if (late) {
            return RussianPlural.of(days(true, due, today), "%d день", "%d дня", "%d дней");
        }
        return task == null || due == null ? "ждёт" : "до " + RussianDates.inTable(due);
    }

    public String mark() {
        return mark;
    }

    public String title() {
        return title;
    }

    /** The class of the cell in the style sheet. */
    public String style() {
        return "debt-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.nastavnik.cockpit;

import java.time.LocalDate;

/**
 * An open task of the case.
 *
 * @param about whom it is about where several tasks may have the same name; else null
 * @param link where its performer opens it; null for those who only watch
 */
public record CaseTask(
        String name, String about, String performer, LocalDate since, LocalDate due, boolean overdue, String link) {}

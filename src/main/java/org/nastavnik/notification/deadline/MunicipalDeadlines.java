package org.nastavnik.notification.deadline;

import java.util.Map;

/**
 * The deadlines of one municipality.
 *
 * @param days working days by task key, only where they are not the configured ones
 * @param version 0 where the municipality has set nothing yet
 */
public record MunicipalDeadlines(int remindBefore, int escalateAfter, Map<String, Integer> days, long version) {}

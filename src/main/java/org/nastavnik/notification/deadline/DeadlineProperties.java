package org.nastavnik.notification.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long tasks may take; the values are in {@code deadlines.yaml}.
 *
 * @param startOfDay when a working day begins: reminders come then
 * @param endOfDay when it ends: tasks are due then
 * @param zone the hour of tasks that belong to no municipality
 * @param remindBefore working days before the due date
 * @param escalateAfter working days after it
 * @param defaultDays for tasks without an entry of their own
 * @param days working days by task key
 * @param years years with moved days off
 * @param municipalDaysOff further days off by the municipality's code
 */
@ConfigurationProperties("nastavnik.deadlines")
record DeadlineProperties(
        LocalTime startOfDay,
        LocalTime endOfDay,
        ZoneId zone,
        int remindBefore,
        int escalateAfter,
        int defaultDays,
        Map<String, Integer> days,
        Map<Integer, Year> years,
        Map<String, Set<LocalDate>> municipalDaysOff) {

    DeadlineProperties {
        days = days == null ? Map.of() : Map.copyOf(days);
        years = years == null ? Map.of() : Map.copyOf(years);
        municipalDaysOff = municipalDaysOff == null ? Map.of() : Map.copyOf(municipalDaysOff);
        if (startOfDay == null
                || endOfDay == null
                || zone == null
                || remindBefore < 1
                || escalateAfter < 1
                || defaultDays < 1) {
            throw new IllegalArgumentException("nastavnik.deadlines: hours, zone and day counts above zero are needed");
        }
        days.forEach((task, number) -> {
            if (number < 1) {
                throw new IllegalArgumentException("nastavnik.deadlines.days." + task + " is not above zero");
            }
        });
    }

    /** What a decree changes in one year: weekdays off, and weekend days on which people work. */
    record Year(Set<LocalDate> daysOff, Set<LocalDate> workingDays) {

        Year {
            daysOff = daysOff == null ? Set.of() : Set.copyOf(daysOff);
            workingDays = workingDays == null ? Set.of() : Set.copyOf(workingDays);
        }
    }

    int daysOf(String taskKey) {
        return days.getOrDefault(taskKey, defaultDays);
    }

    WorkingCalendar calendarOf(String municipality) {
        Set<LocalDate> own = municipality == null ? Set.of() : municipalDaysOff.getOrDefault(municipality, Set.of());
        return new WorkingCalendar(years, own);
    }
}

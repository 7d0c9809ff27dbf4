package org.nastavnik.notification.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nastavnik.engine.task.Deadline;
import org.nastavnik.engine.task.DueDates;
import org.nastavnik.engine.task.DueStep;
import org.springframework.stereotype.Component;

/** Due dates by configuration and the municipality's own settings: so many working days of the municipality, due when the last of them ends there. */
@Component
class ConfiguredDueDates implements DueDates {

    private final DeadlineProperties properties;
    private final DeadlineSettings settings;
    private final MunicipalZones zones;
    private final Map<String, WorkingCalendar> calendars = new ConcurrentHashMap<>();

    ConfiguredDueDates(DeadlineProperties properties, DeadlineSettings settings, MunicipalZones zones) {
        this.settings = settings;
        this.properties = properties;
        this.zones = zones;
    }

    @Override
    public Optional<Deadline> of(String taskKey, String municipality, Instant created) {
        LocalDate today = LocalDate.ofInstant(created, zone(municipality));
        LocalDate due = calendar(municipality).plus(today, settings.daysOf(taskKey, municipality));
        return Optional.of(deadline(municipality, endOf(due, municipality)));
    }

    @Override
    public Deadline at(String municipality, Instant due) {
        return deadline(municipality, due);
    }

    @Override
    public Instant later(String municipality, Instant due, Period by) {
        LocalDate day = LocalDate.ofInstant(due, zone(municipality)).plus(by);
        return endOf(calendar(municipality).onOrAfter(day), municipality);
    }

    /** Reminders and escalations come in the morning, some working days away from the due date. */
    private Deadline deadline(String municipality, Instant due) {
        WorkingCalendar calendar = calendar(municipality);
        LocalDate day = LocalDate.ofInstant(due, zone(municipality));
        Instant reminder =
                morningOf(calendar.plus(day, -settings.of(municipality).remindBefore()), municipality);
        Instant escalation =
                morningOf(calendar.plus(day, settings.of(municipality).escalateAfter()), municipality);
        return new Deadline(
                due,
                List.of(
                        new DueStep(DueStep.Kind.REMINDER, reminder),
                        new DueStep(DueStep.Kind.OVERDUE, due),
                        new DueStep(DueStep.Kind.ESCALATION, escalation)));
    }

    private Instant morningOf(LocalDate day, String municipality) {
        return day.atTime(properties.startOfDay()).atZone(zone(municipality)).toInstant();
    }

    private Instant endOf(LocalDate day, String municipality) {
        return day.atTime(properties.endOfDay()).atZone(zone(municipality)).toInstant();
    }

    private ZoneId zone(String municipality) {
        return zones.of(municipality).orElse(properties.zone());
    }

    private WorkingCalendar calendar(String municipality) {
        return calendars.computeIfAbsent(municipality == null ? "" : municipality, properties::calendarOf);
    }
}

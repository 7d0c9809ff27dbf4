package org.nastavnik.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.task.Deadline;
import org.nastavnik.engine.task.DueStep;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The due dates as they are configured for the product. */
@NastavnikTest
class ConfiguredDueDatesTest {

    @Autowired
    private ConfiguredDueDates dueDates;

    @Autowired
    private DeadlineProperties properties;

    @Autowired
    private TestPlaces places;

    @Test
    void a_task_is_due_at_the_end_of_a_working_day_of_its_municipality() {
        String vladivostok = places.newPlace().tenant();

        Deadline deadline =
                dueDates.of("approve-pairs", vladivostok, MutableClock.BEGIN).orElseThrow();

        // three working days after Tuesday
        assertThat(deadline.due()).isEqualTo(Instant.parse("2026-09-04T08:00:00Z"));
        assertThat(deadline.steps())
                .containsExactly(
                        new DueStep(DueStep.Kind.REMINDER, Instant.parse("2026-09-01T23:00:00Z")),
                        new DueStep(DueStep.Kind.OVERDUE, Instant.parse("2026-09-04T08:00:00Z")),
                        new DueStep(DueStep.Kind.ESCALATION, Instant.parse("2026-09-08T23:00:00Z")));
    }

    @Test
    void the_day_begins_where_the_municipality_is() {
        // 1 September, 23:00 in Moscow, is 2 September in Vladivostok
        Instant created = Instant.parse("2026-09-01T20:00:00Z");
        String vladivostok = places.newPlace().tenant();

        assertThat(dueDates.of("approve-pairs", vladivostok, created)
                        .orElseThrow()
                        .due())
                .isEqualTo(Instant.parse("2026-09-07T08:00:00Z"));
        assertThat(dueDates.of("approve-pairs", null, created).orElseThrow().due())
                .isEqualTo(Instant.parse("2026-09-04T15:00:00Z"));
    }

    @Test
    void a_task_that_nobody_named_has_the_common_number_of_days() {
        assertThat(dueDates.of("something-else", null, MutableClock.BEGIN)
                        .orElseThrow()
                        .due())
                .isEqualTo(Instant.parse("2026-09-08T15:00:00Z"));
    }

    @Test
    void a_later_due_date_never_falls_on_a_day_off() {
        Instant friday = Instant.parse("2026-09-04T15:00:00Z");
        assertThat(dueDates.later(null, friday, Period.ofDays(1))).isEqualTo(Instant.parse("2026-09-07T15:00:00Z"));
        assertThat(dueDates.later(null, friday, Period.ofMonths(1))).isEqualTo(Instant.parse("2026-10-05T15:00:00Z"));
        // 4 November is a holiday
        assertThat(dueDates.later(null, friday, Period.ofMonths(2))).isEqualTo(Instant.parse("2026-11-05T15:00:00Z"));
    }

    @Test
    void of_several_missed_steps_the_latest_counts() {
        Deadline deadline = dueDates.at(null, Instant.parse("2026-09-04T15:00:00Z"));
        Instant before = Instant.parse("2026-09-01T00:00:00Z");
        Instant longAfter = Instant.parse("2026-12-01T00:00:00Z");

        assertThat(deadline.at(before)).isEmpty();
        assertThat(deadline.after(before)).map(DueStep::kind).contains(DueStep.Kind.REMINDER);
        assertThat(deadline.at(deadline.due())).map(DueStep::kind).contains(DueStep.Kind.OVERDUE);
        assertThat(deadline.after(deadline.due())).map(DueStep::kind).contains(DueStep.Kind.ESCALATION);
        assertThat(deadline.at(longAfter)).map(DueStep::kind).contains(DueStep.Kind.ESCALATION);
        assertThat(deadline.after(longAfter)).isEmpty();
    }

    @Test
    void every_task_of_every_model_has_its_number_of_days_and_every_number_is_above_zero() throws IOException {
        Set<String> tasks = new TreeSet<>();
        for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*/*.bpmn")) {
            Bpmn.readModelFromStream(model.getInputStream())
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> tasks.add(task.getId()));
        }
        assertThat(tasks).isNotEmpty();
        assertThat(properties.days().keySet()).containsAll(tasks);
        assertThat(properties.days().values()).allMatch(days -> days > 0);
        assertThat(properties.years()).containsKeys(2025, 2026);
    }

    @Test
    void a_configuration_that_makes_no_sense_stops_the_start() {
        assertThatThrownBy(() -> with(0, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(2, Map.of("approve-pairs", 0))).hasMessageContaining("approve-pairs");
        assertThat(with(2, Map.of("approve-pairs", 7)).daysOf("approve-pairs")).isEqualTo(7);
    }

    private static DeadlineProperties with(int remindBefore, Map<String, Integer> days) {
        return new DeadlineProperties(
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                ZoneId.of("Europe/Moscow"),
                remindBefore,
                3,
                5,
                days,
                null,
                null);
    }
}

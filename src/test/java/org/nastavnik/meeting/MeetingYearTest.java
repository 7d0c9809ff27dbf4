package org.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.Notices;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** At least two meetings a year, and a warning while there is still time. */
@NastavnikTest
class MeetingYearTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MeetingYears years;

    @Autowired
    private MissingMeetings watcher;

    @Autowired
    private Notices notices;

    private TestPlace place;
    private MeetingCase run;
    private long municipality;

    @BeforeEach
    void build() {
        place = places.newPlace();
        run = new MeetingCase(place, beans);
        municipality = place.municipality().id();
    }

    @ParameterizedTest
    @CsvSource({
        "false, 2026-02-28, 2026-01-01, 1, 2026-05-17",
        "false, 2026-06-30, 2026-01-01, 1, 2026-05-17",
        "false, 2026-07-01, 2026-01-01, 2, 2026-11-17",
        "true, 2026-08-31, 2025-09-01, 2, 2026-07-18",
        "true, 2026-09-01, 2026-09-01, 1, 2027-01-15"
    })
    void the_year_has_as_many_parts_as_meetings(
            boolean school, LocalDate day, LocalDate year, int expected, LocalDate warnFrom) {
        MeetingRule rule = new MeetingRule(school, 2, 45);
        assertThat(rule.yearOf(day)).isEqualTo(year);
        assertThat(rule.expected(day)).isEqualTo(expected);
        assertThat(rule.warnFrom(day)).isEqualTo(warnFrom);
    }

    @Test
    void fewer_than_two_are_not_allowed() {
        assertThatThrownBy(() -> new MeetingRule(false, 1, 45)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new MeetingRule(false, 2, 0)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_coordinator_is_warned_once_on_the_configured_day_and_not_before() {
        run.clock.moveTo(Instant.parse("2026-11-16T01:00:00Z"));
        watch();
        assertThat(warnings()).isEmpty();
        assertThat(years.of(municipality).missing()).isFalse();

        run.clock.moveTo(Instant.parse("2026-11-17T01:00:00Z"));
        watch();
        watch();
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("за 2026 год нужно не менее 2, проведено 0, запланировано 0", "31 декабря 2026");
        run.clock.forwardDays(5);
        watch();
        assertThat(warnings()).hasSize(1);
        assertThat(notices.of(place.head(), null, 20)).noneMatch(n -> n.text().contains("нужно не менее"));
    }

    @Test
    void planned_ones_count_cancelled_ones_do_not() {
        run.planned();
        CoordinationMeeting second = run.begin();
        run.plan(second, java.util.Map.of("startsOn", "2026-12-01"));
        run.clock.moveTo(Instant.parse("2026-11-20T01:00:00Z"));
        watch();
        assertThat(warnings()).isEmpty();
        assertThat(years.of(municipality)).satisfies(year -> {
            assertThat(year.planned()).isEqualTo(2);
            assertThat(year.missing()).isFalse();
        });

        run.meetings.cancel(second.id(), "Нет докладчиков");
        run.clock.forwardDays(1);
        watch();
        assertThat(warnings()).singleElement().asString().contains("запланировано 1");
    }

    @Test
    void another_rule_is_looked_at_at_once_and_belongs_to_one_municipality() {
        run.clock.moveTo(Instant.parse("2026-11-20T01:00:00Z"));
        years.change(municipality, new MeetingRule(true, 2, 30));
        watch();
        assertThat(warnings()).isEmpty();
        assertThat(years.of(municipality).name()).isEqualTo("2026/27 учебный год");
        years.change(municipality, new MeetingRule(true, 4, 30));
        watch();
        assertThat(warnings()).singleElement().asString().contains("не менее 4", "30 ноября 2026");
        assertThat(years.rule(places.newPlace().municipality().id())).isEqualTo(MeetingRule.USUAL);
    }

    private void watch() {
        watcher.watch(run.clock.instant());
    }

    private List<String> warnings() {
        return notices.of(place.coordinator(), null, 50).stream()
                .map(Notice::text)
                .filter(text -> text.contains("нужно не менее"))
                .toList();
    }
}

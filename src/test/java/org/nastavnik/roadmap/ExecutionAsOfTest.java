package org.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.execution.DueItem;
import org.nastavnik.roadmap.execution.ExecutionFigures;
import org.nastavnik.roadmap.execution.ExecutionService;
import org.nastavnik.roadmap.execution.ItemReport;
import org.nastavnik.roadmap.execution.Outcome;
import org.nastavnik.roadmap.execution.SchoolExecution;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A map as it stood when a day ended, whatever was reported, moved or ended since. */
@NastavnikTest
class ExecutionAsOfTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Vladivostok");

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ExecutionService execution;

    @Autowired
    private ExecutionFigures figures;

    @Autowired
    private RoadMapService roadMaps;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SqlCounter sql;

    private TestPlace place;
    private RoadMapCase map;

    @BeforeEach
    void build() {
        place = places.newPlace();
        map = new RoadMapCase(place, beans, "октябрь 2026", "ноябрь 2026");
    }

    private void report(int item, Outcome outcome, LocalDate movedTo) {
        DueItem due = execution.plan(map.id()).get(item);
        transaction.executeWithoutResult(status -> execution.report(
                roadMaps.get(map.id()),
                List.of(new ItemReport(
                        due.id(), outcome, "https://school.example.org/", null, null, movedTo, "Карантин"))));
    }

    private SchoolExecution asOf(LocalDate day) {
        SchoolExecution sum = figures.sumAsOf(place.municipality().id(), day, ZONE);
        assertThat(figures.ofOrganizationAsOf(
                        place.municipality().id(), place.school().id(), day, ZONE))
                .isEqualTo(sum);
        return sum;
    }

    @Test
    void what_was_reported_later_was_not_done_on_that_day() {
        clock.moveTo(LocalDate.of(2026, 11, 5));
        report(0, Outcome.DONE, null);
        clock.moveTo(LocalDate.of(2027, 1, 12));
        report(1, Outcome.NOT_DONE, null);

        assertThat(asOf(LocalDate.of(2026, 10, 31))).satisfies(day -> {
            assertThat(day.total()).isEqualTo(2);
            assertThat(day.done()).isZero();
            assertThat(day.overdue()).isOne();
        });
        assertThat(asOf(LocalDate.of(2026, 11, 4)).done()).isZero();
        assertThat(asOf(LocalDate.of(2026, 11, 5)).done()).isOne();
        assertThat(asOf(LocalDate.of(2026, 12, 31))).satisfies(day -> {
            assertThat(day.share()).isEqualTo(50);
            assertThat(day.notDone()).isZero();
            assertThat(day.overdue()).isOne();
        });
        assertThat(figures.sum(place.municipality().id(), LocalDate.of(2027, 1, 12)))
                .satisfies(now -> {
                    assertThat(now.notDone()).isOne();
                    assertThat(now.overdue()).isZero();
                });
    }

    @Test
    void moved_twice_it_is_due_on_each_day_when_it_was_due_then() {
        clock.moveTo(LocalDate.of(2026, 11, 10));
        report(1, Outcome.MOVED, LocalDate.of(2026, 12, 10));
        clock.moveTo(LocalDate.of(2026, 12, 20));
        report(1, Outcome.MOVED, LocalDate.of(2027, 2, 1));
        report(0, Outcome.DONE, null);

        assertThat(asOf(LocalDate.of(2026, 11, 9)).moved()).isZero();
        assertThat(asOf(LocalDate.of(2026, 11, 30))).satisfies(day -> {
            assertThat(day.moved()).isOne();
            // the item of October
            assertThat(day.overdue()).isOne();
        });
        assertThat(asOf(LocalDate.of(2026, 12, 15)).overdue()).isEqualTo(2);
        assertThat(asOf(LocalDate.of(2026, 12, 31)).overdue()).isZero();
        assertThat(sql.during(() -> asOf(LocalDate.of(2026, 12, 31)))).isEqualTo(2);
    }

    @Test
    void before_it_was_in_force_there_is_no_map_and_after_its_programme_ended_there_was_one() {
        long municipality = place.municipality().id();
        assertThat(asOf(LocalDate.of(2026, 8, 31)).total()).isZero();
        assertThat(figures.countAsOf(municipality, LocalDate.of(2026, 8, 31), ZONE))
                .isZero();
        jdbc.sql("update programme set ended_at = '2027-02-01T00:00:00Z', stage = 'CLOSED' where id = :id")
                .param("id", map.programme.id())
                .update();
        clock.moveTo(LocalDate.of(2027, 3, 1));
        assertThat(figures.count(municipality)).isZero();
        assertThat(figures.countAsOf(municipality, LocalDate.of(2026, 12, 31), ZONE))
                .isOne();
        assertThat(asOf(LocalDate.of(2026, 12, 31)).total()).isEqualTo(2);
    }
}

package org.nastavnik.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.Notices;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A municipality's cycle through its forms: collected, summed up, approved, and every way off that. */
@NastavnikTest
class MunicipalMonitoringTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private Notices notices;

    @Autowired
    private ReportMembership membership;

    @Autowired
    private CycleCalendar calendar;

    @Autowired
    private CycleSchedules schedules;

    @Autowired
    private CycleDecisions decisions;

    @Autowired
    private CycleProgress progress;

    @Autowired
    private StaleReports stale;

    @Autowired
    private SqlCounter sql;

    private TestPlace first;
    private TestPlace second;
    private CycleRun run;

    @BeforeEach
    void build() {
        first = places.newPlace();
        second = places.newSchool(first);
        run = new CycleRun(first, second, beans);
        run.choose("komsomolsk-2020-2024");
        run.pupils(first, 20, "Алов");
        run.pupils(second, 10, "Белов");
    }

    @Test
    void collected_consolidated_approved_and_told_to_the_region() {
        // the same human is in both schools
        run.pupils(first, 1, "Общий");
        run.pupils(second, 1, "Общий");
        MonitoringCycle cycle = run.open();
        assertThat(run.state(cycle)).isEqualTo(CycleState.COLLECTING);
        run.report(cycle, first, true);
        assertThat(run.openTasks(cycle.key())).isEmpty();
        run.report(cycle, second, true);

        assertThat(run.state(cycle)).isEqualTo(CycleState.REGISTERS);
        assertThat(run.total(cycle, "K2.1")).satisfies(total -> {
            assertThat(total.numerator()).isEqualTo(31);
            assertThat(total.countedTwice()).isEqualTo(1);
            assertThat(total.denominator()).isEqualTo(200);
            assertThat(total.value()).isEqualByComparingTo("15.5");
            assertThat(total.schools()).isEqualTo(2);
        });
        assertThat(run.total(cycle, "K1.1").value()).isEqualByComparingTo("0.0");
        assertThat(tasks.ofCase(cycle.key())).singleElement().satisfies(task -> {
            assertThat(task.key()).isEqualTo("form-registers");
            assertThat(task.assignee()).isEqualTo(first.operator());
        });

        run.sumUp(cycle);
        run.user(first.coordinator())
                .submit(
                        cycle.key(),
                        "approve-monitoring",
                        Map.of("decision", "return", "remark", "Назовите причины отставания"));
        run.run();
        assertThat(run.user(first.municipalCurator())
                        .form(cycle.key(), "write-analytical-note")
                        .get("before"))
                .asString()
                .contains("Назовите причины отставания");
        run.user(first.municipalCurator()).submit(cycle.key(), "write-analytical-note", Map.of("written", "yes"));
        run.run();
        run.approve(cycle);

        assertThat(run.state(cycle)).isEqualTo(CycleState.APPROVED);
        assertThat(run.cycles.get(cycle.id()).approvedBy()).isEqualTo(first.coordinator());
        assertThat(run.summingUp.approvals(cycle.id()))
                .singleElement()
                .satisfies(approval -> assertThat(approval.intact()).isTrue());
        assertThat(run.endedAt(cycle.key(), "monitoring-approved")).isTrue();
        assertThat(notices.of(first.regionalCoordinator(), null, 10))
                .extracting(Notice::text)
                .anyMatch(text -> text.contains("утверждены итоги"));
    }

    @Test
    void opening_again_gives_each_school_exactly_one_report() {
        MonitoringCycle cycle = run.open();
        run.cycles.openReports(cycle.id());
        run.run();
        membership.watch(run.clock.instant());
        run.batch.run();
        run.run();
        for (TestPlace school : List.of(first, second)) {
            assertThat(run.instances(run.report(cycle, school).key())).isEqualTo(1);
        }
        assertThat(run.jdbc
                        .sql("select count(*) from monitoring_school_report where cycle_id = :id")
                        .param("id", cycle.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThatThrownBy(() -> run.cycles.open(
                        run.municipality(), CycleRun.PERIOD, new CycleDates(run.today(), run.today(), run.today())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("уже открыт");
    }

    @Test
    void a_batch_that_was_cut_short_goes_on_where_it_ended() {
        MonitoringCycle cycle = run.cycles.open(
                run.municipality(), CycleRun.PERIOD, new CycleDates(run.today(), run.today(), run.today()));
        run.jobs.runDue(cycle.key());
        // the reports are committed, the machine stopped before their processes began
        assertThat(run.report(cycle, first).state()).isEqualTo(ReportState.PENDING);
        assertThat(run.instances(run.report(cycle, first).key())).isZero();
        assertThat(run.batch.run()).isGreaterThanOrEqualTo(2);
        assertThat(run.batch.run()).isZero();
        assertThat(run.instances(run.report(cycle, first).key())).isEqualTo(1);
    }

    @Test
    void late_ones_get_more_time_and_those_who_still_fail_are_left_out() {
        MonitoringCycle cycle = run.open();
        run.report(cycle, first, true);
        passed(10);
        assertThat(run.state(cycle)).isEqualTo(CycleState.DECISION);
        assertThat(run.user(first.coordinator())
                        .form(cycle.key(), "decide-late-reports")
                        .get("lateTable"))
                .asString()
                .contains(second.school().shortName().replace("№ ", "№ "))
                .doesNotContain("| " + first.school().shortName() + " |");
        assertThatThrownBy(() -> decide(
                        cycle, Map.of("decision", "extend", "until", "2026-09-05", "reason", "В школе карантин")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("[поле: until]");
        decide(cycle, Map.of("decision", "extend", "until", "2026-09-15", "reason", "В школе карантин"));
        assertThat(run.state(cycle)).isEqualTo(CycleState.COLLECTING);
        assertThat(tasks.ofCase(run.report(cycle, second).key()))
                .singleElement()
                .satisfies(task -> assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-09-15T08:00:00Z")));

        passed(15);
        decide(cycle, Map.of("decision", "close", "reason", "Школа на ремонте"));
        assertThat(run.report(cycle, second).state()).isEqualTo(ReportState.MISSING);
        assertThat(run.report(cycle, second).reason()).isEqualTo("Школа на ремонте");
        assertThat(run.endedAt(run.report(cycle, second).key(), "report-dropped"))
                .isTrue();
        assertThat(run.state(cycle)).isEqualTo(CycleState.REGISTERS);
        assertThat(run.total(cycle, "K2.1").numerator()).isEqualTo(20);
        assertThat(decisions.of(cycle.id(), 10))
                .extracting(DecisionLog.Decision::kind)
                .containsExactly(CycleDecisions.Kind.CLOSED, CycleDecisions.Kind.EXTENDED);
        assertThat(notices.of(second.curator(), null, 10))
                .extracting(Notice::text)
                .anyMatch(text -> text.contains("больше не ждут"));
    }

    private void decide(MonitoringCycle cycle, Map<String, Object> values) {
        run.user(first.coordinator()).submit(cycle.key(), "decide-late-reports", values);
        run.run();
    }

    /** That day of September has ended there. */
    private void passed(int day) {
        run.clock.moveTo(Instant.parse("2026-09-%02dT14:01:00Z".formatted(day)));
        run.run();
    }

    @Test
    void all_come_in_while_the_coordinator_thinks_and_the_question_goes() {
        MonitoringCycle cycle = run.open();
        run.report(cycle, first, true);
        passed(10);
        assertThat(run.openTasks(cycle.key())).containsExactly("decide-late-reports");
        run.report(cycle, second, true);
        assertThat(run.openTasks(cycle.key())).containsExactly("form-registers");
    }

    @Test
    void what_only_waits_for_the_check_is_not_late_and_is_looked_at_again_next_day() {
        MonitoringCycle cycle = run.open();
        run.report(cycle, first, true);
        run.report(cycle, second, false);
        passed(10);
        assertThat(run.state(cycle)).isEqualTo(CycleState.COLLECTING);
        assertThat(run.openTasks(cycle.key())).isEmpty();
        passed(11);
        assertThat(run.openTasks(cycle.key())).isEmpty();
        run.accept(cycle, second);
        assertThat(run.openTasks(cycle.key())).containsExactly("form-registers");
    }

    @Test
    void a_timer_that_was_missed_for_a_week_asks_once() {
        MonitoringCycle cycle = run.open();
        passed(18);
        passed(19);
        assertThat(run.openTasks(cycle.key())).containsExactly("decide-late-reports");
    }

    @Test
    void a_report_reopened_while_the_municipality_sums_up_is_summed_up_anew() {
        MonitoringCycle cycle = run.open();
        run.report(cycle, first, true);
        run.report(cycle, second, true);
        run.user(first.operator()).submit(cycle.key(), "form-registers", Map.of("formed", "yes"));
        run.run();
        run.reopen(cycle, second);
        assertThat(run.endedAt(cycle.key(), "round-ended")).isTrue();
        assertThat(run.openTasks(cycle.key())).isEmpty();
        assertThat(run.instances(cycle.key())).isEqualTo(1);
        run.pupils(second, 10, "Добавлен");
        stale.watch(run.clock.instant());
        assertThat(run.line(cycle, second, "K2.1").numerator()).isEqualTo(20);
        run.report(cycle, second, true);
        assertThat(run.total(cycle, "K2.1").numerator()).isEqualTo(40);
        assertThat(run.cycles.get(cycle.id()).round()).isEqualTo(2);
        assertThat(run.openTasks(cycle.key())).containsExactly("form-registers");
    }

    @Test
    void after_approval_a_report_can_be_reopened_and_the_former_approval_stays() {
        MonitoringCycle cycle = run.open();
        run.report(cycle, first, true);
        run.report(cycle, second, true);
        run.sumUp(cycle);
        run.approve(cycle);
        run.reopen(cycle, first);
        assertThat(run.state(cycle)).isEqualTo(CycleState.COLLECTING);
        assertThat(run.report(cycle, first).state()).isEqualTo(ReportState.SUBMIT);
        assertThat(run.user(first.curator())
                        .form(run.report(cycle, first).key(), "submit-indicators")
                        .get("before"))
                .asString()
                .contains("Прокуратура");
        assertThatThrownBy(() -> run.reopen(cycle, first)).isInstanceOf(Refusal.class);
        run.report(cycle, first, true);
        run.sumUp(cycle);
        run.approve(cycle);
        assertThat(run.summingUp.approvals(cycle.id()))
                .extracting(SummingUp.Approval::round)
                .containsExactly(2, 1);
        assertThat(decisions.ofReport(run.report(cycle, first).id()))
                .extracting(DecisionLog.Decision::kind)
                .containsExactly(CycleDecisions.Kind.REOPENED);
    }

    @Test
    void reopened_while_others_are_awaited_it_is_awaited_too() {
        MonitoringCycle cycle = run.open();
        run.report(cycle, first, true);
        run.reopen(cycle, first);
        run.report(cycle, second, true);
        assertThat(run.state(cycle)).isEqualTo(CycleState.COLLECTING);
        run.report(cycle, first, true);
        assertThat(run.state(cycle)).isEqualTo(CycleState.REGISTERS);
        assertThat(run.cycles.get(cycle.id()).round()).isEqualTo(1);
    }

    @Test
    void a_cancelled_cycle_takes_its_tasks_back_and_gives_way() {
        MonitoringCycle cycle = run.open();
        assertThatThrownBy(() -> run.cycles.cancel(cycle.id(), " ")).isInstanceOf(Refusal.class);
        run.cycles.cancel(cycle.id(), "Открыт не за то полугодие");
        run.run();
        assertThat(run.report(cycle, first).state()).isEqualTo(ReportState.CANCELLED);
        assertThat(run.openTasks(run.report(cycle, first).key())).isEmpty();
        assertThat(run.endedAt(cycle.key(), "monitoring-cancelled")).isTrue();
        assertThat(run.open().id()).isNotEqualTo(cycle.id());
    }

    @Test
    void organisations_join_and_leave_while_reports_are_collected() {
        MonitoringCycle cycle = run.open();
        TestPlace third = places.newSchool(first);
        run.programme(third, "2026-08-25", "2027-05-31");
        run.counts(third, CycleRun.PERIOD, 10, 1, 5);
        TestPlace later = places.newSchool(first);
        run.programme(later, "2026-10-01", "2027-05-31");
        membership.watch(run.clock.instant());
        run.run();
        assertThat(run.report(cycle, third).state()).isEqualTo(ReportState.SUBMIT);
        assertThat(run.reports.of(cycle.id(), later.school().id())).isEmpty();

        run.jdbc
                .sql("update organization set closed_at = :now where id = :id")
                .param("now", run.clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("id", second.school().id())
                .update();
        membership.watch(run.clock.instant());
        run.run();
        assertThat(run.report(cycle, second).state()).isEqualTo(ReportState.WITHDRAWN);
        run.report(cycle, first, true);
        run.report(cycle, third, true);
        assertThat(run.state(cycle)).isEqualTo(CycleState.REGISTERS);
    }

    @Test
    void a_cycle_opens_neither_without_indicators_nor_without_programmes_nor_in_the_future() {
        CycleDates dates = new CycleDates(run.today(), run.today(), run.today());
        assertThatThrownBy(() -> run.cycles.open(run.municipality(), CycleRun.PERIOD.next(), dates))
                .hasMessageContaining("ещё не началось");
        assertThatThrownBy(() -> run.cycles.open(run.municipality(), CycleRun.PERIOD.previous(), dates))
                .hasMessageContaining("не выбран");
        TestPlace empty = places.newPlace();
        Acting.as(
                empty.coordinator(),
                () -> run.sets.choose(
                        empty.municipality().id(),
                        run.sets.shipped("sayansky-2021-2024").orElseThrow().id(),
                        CycleRun.PERIOD));
        assertThatThrownBy(() -> run.cycles.open(empty.municipality().id(), CycleRun.PERIOD, dates))
                .hasMessageContaining("отчитываться некому");
        assertThatThrownBy(() -> run.cycles.open(
                        run.municipality(),
                        CycleRun.PERIOD,
                        new CycleDates(run.today(), run.today().minusDays(1), run.today())))
                .hasMessageContaining("прошёл");
    }

    @Test
    void as_many_statements_for_many_schools_as_for_two() {
        MonitoringCycle small = run.cycles.open(
                run.municipality(), CycleRun.PERIOD, new CycleDates(run.today(), run.today(), run.today()));
        long two = sql.during(() -> run.cycles.openReports(small.id()));
        TestPlace big = places.newPlace();
        CycleRun other = new CycleRun(big, places.newSchool(big), beans);
        other.choose("komsomolsk-2020-2024");
        for (int i = 0; i < 8; i++) {
            TestPlace school = places.newSchool(big);
            other.programme(school, "2026-07-01", "2027-05-31");
            other.counts(school, CycleRun.PERIOD, 10, 1, 5);
        }
        MonitoringCycle large = other.cycles.open(
                other.municipality(), CycleRun.PERIOD, new CycleDates(run.today(), run.today(), run.today()));
        assertThat(sql.during(() -> other.cycles.openReports(large.id()))).isEqualTo(two);
        assertThat(progress.counts(large.id())).containsEntry(ReportState.PENDING, 10);
        long page = sql.during(() -> progress.page(large, null, run.today(), run.clock.instant(), 0));
        assertThat(page).isEqualTo(1);
    }

    @Test
    void a_year_by_the_calendar_with_two_cycles_end_to_end() {
        calendar.watch(run.clock.instant());
        assertThat(run.cycles.ofMunicipality(run.municipality())).isEmpty();

        run.clock.moveTo(LocalDate.of(2027, 1, 10));
        calendar.watch(run.clock.instant());
        run.run();
        MonitoringCycle winter = only(CycleRun.PERIOD);
        assertThat(winter.lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(winter.schoolsDue()).isEqualTo(LocalDate.of(2027, 1, 25));
        lead(winter);

        // set by the municipality: May inside, June municipal; the server stood still for a week
        schedules.change(
                run.municipality(),
                new CycleSchedules.Schedule(
                        true,
                        new HalfSchedule(
                                1, MonthDay.of(5, 31), MonthDay.of(5, 10), MonthDay.of(6, 5), MonthDay.of(6, 30)),
                        HalfSchedule.SECOND));
        HalfYear spring = new HalfYear(2027, 1);
        for (TestPlace school : List.of(first, second)) {
            run.counts(school, spring, 100, 10, 50);
        }
        run.pupils(second, 30, "Пришедший");
        run.clock.moveTo(LocalDate.of(2027, 5, 17));
        calendar.watch(run.clock.instant());
        calendar.watch(run.clock.instant());
        run.run();
        MonitoringCycle may = only(spring);
        assertThat(run.line(may, second, "K2.1").change()).isEqualByComparingTo("30.0");
        run.clock.moveTo(LocalDate.of(2027, 5, 31));
        assertThatThrownBy(() -> run.user(second.curator())
                        .submit(run.report(may, second).key(), "submit-indicators", run.confirmation()))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("K2.1");
        lead(may);
        assertThat(run.line(may, second, "K2.1").explanation()).startsWith("Так сложилось");
        assertThat(run.total(may, "K2.1").numerator()).isEqualTo(60);
    }

    private MonitoringCycle only(HalfYear period) {
        List<MonitoringCycle> found = run.cycles.ofMunicipality(run.municipality()).stream()
                .filter(cycle -> cycle.period().equals(period))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void lead(MonitoringCycle cycle) {
        run.report(cycle, first, true);
        run.report(cycle, second, true);
        run.sumUp(cycle);
        run.approve(cycle);
        assertThat(run.state(cycle)).isEqualTo(CycleState.APPROVED);
        assertThat(run.instances(BusinessKey.municipality(run.municipality()))).isZero();
    }

    @Test
    void where_no_set_was_chosen_the_coordinator_is_told_on_the_day() {
        TestPlace unready = places.newPlace();
        new CycleRun(unready, places.newSchool(unready), beans);
        run.clock.moveTo(LocalDate.of(2027, 1, 11));
        calendar.watch(run.clock.instant());
        assertThat(notices.of(unready.coordinator(), null, 10))
                .extracting(Notice::text)
                .anyMatch(text -> text.contains("не открыт"));
    }
}

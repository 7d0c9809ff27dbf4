package org.nastavnik.monitoring.region.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentService;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.monitoring.cycle.CycleRun;
import org.nastavnik.monitoring.cycle.DecisionLog;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.region.RegionPlace;
import org.nastavnik.monitoring.region.report.RegionTexts;
import org.nastavnik.monitoring.region.report.ReportSection;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.Notices;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A region's cycle through its forms: collected, summed up, approved, and every way off that. */
@NastavnikTest
class RegionalMonitoringTest {

    private static final String DECIDE = "decide-late-municipalities";
    private static final String APPROVE = "approve-regional-report";

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private Notices notices;

    @Autowired
    private RegionProgress progress;

    @Autowired
    private RegionDecisions decisions;

    @Autowired
    private RegionCalendar calendar;

    @Autowired
    private RegionReminders reminders;

    @Autowired
    private RegionSchedules schedules;

    @Autowired
    private RegionDifferences differences;

    @Autowired
    private RegionTexts texts;

    @Autowired
    private DocumentService documents;

    @Autowired
    private RegionView view;

    @Autowired
    private SqlCounter sql;

    private RegionRun run;
    private TestPlace city;
    private TestPlace district;

    @BeforeEach
    void build() {
        city = places.newPlace();
        run = new RegionRun(city, beans);
        district = run.region.municipality("Северный район");
    }

    @Test
    void municipalities_report_by_approving_and_the_region_approves_its_report() {
        // one approved before the region opened, the other leads its own cycle to the end afterwards
        run.municipal(district, "APPROVED", 60);
        TestPlace second = places.newSchool(city);
        CycleRun own = new CycleRun(city, second, beans);
        own.choose("komsomolsk-2020-2024");
        own.pupils(city, 20, "Алов");
        RegionCycle cycle = run.open();
        assertThat(run.state(cycle)).isEqualTo(RegionCycleState.COLLECTING);
        assertThat(run.row(cycle, district, progress).state()).isEqualTo(RegionReportState.REPORTED);
        assertThat(run.row(cycle, city, progress)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(RegionReportState.AWAITED);
            assertThat(row.where()).isEqualTo("мониторинг не открыт");
        });
        assertThat(run.openTasks(cycle)).isEmpty();

        MonitoringCycle municipal = own.open();
        own.report(municipal, city, true);
        own.report(municipal, second, true);
        own.sumUp(municipal);
        own.approve(municipal);
        run.run();

        assertThat(run.state(cycle)).isEqualTo(RegionCycleState.APPROVAL);
        assertThat(tasks.ofCase(cycle.key())).singleElement().satisfies(task -> {
            assertThat(task.key()).isEqualTo(APPROVE);
            assertThat(task.assignee()).isEqualTo(city.regionalCoordinator());
            assertThat(task.municipality()).isEqualTo(city.region().tenant());
        });
        Map<String, Object> form = run.user(city.regionalCoordinator()).form(cycle.key(), APPROVE);
        assertThat(form.get("caseFacts")).asString().contains("2 из 2");
        // 60 of 200 and 20 of 200
        assertThat(form.get("totalTable")).asString().contains("80 из 400", "20 %".replace(' ', '\u00a0'));

        run.decide(cycle, APPROVE, Map.of("decision", "approve"));

        assertThat(run.state(cycle)).isEqualTo(RegionCycleState.APPROVED);
        assertThat(run.endedAt(cycle, "regional-report-approved")).isTrue();
        RegionApprovals.Approval approval = run.approvals.of(cycle.id()).orElseThrow();
        assertThat(approval.intact()).isTrue();
        assertThat(approval.approvedBy()).isEqualTo(city.regionalCoordinator());
        assertThat(run.approvals.content(cycle.id()).orElseThrow())
                .contains("\"свод\" : 1", "исходные, версия 1", "\"числитель\" : 80", "Северный район", "Охват");
        Document paper = documents.find(approval.documentId()).orElseThrow();
        assertThat(paper.regionId()).isEqualTo(run.region.id());
        assertThat(paper.body())
                .contains(
                        "РЕГИОНАЛЬНЫЙ ОТЧЁТ",
                        city.region().name(),
                        "Итоги утвердили все муниципалитеты региона (2)",
                        "80 из 400");
        assertThat(texts(city.coordinator())).anyMatch(text -> text.contains("Региональный отчёт"));
    }

    private List<String> texts(String login) {
        return notices.of(login, null, 20).stream().map(Notice::text).toList();
    }

    @Test
    void late_ones_get_more_time_and_those_who_still_fail_are_left_out() {
        String coordinator = run.coordinatorOf(district);
        run.municipal(city, "APPROVED", 40);
        RegionPlace.Cycle late = run.municipal(district, "NOTE", 10);
        RegionCycle cycle = run.open();
        assertThat(texts(coordinator)).anyMatch(text -> text.contains("Регион ждёт итоги"));
        run.passed(10);
        assertThat(run.state(cycle)).isEqualTo(RegionCycleState.DECISION);
        assertThat(run.user(city.regionalCoordinator())
                        .form(cycle.key(), DECIDE)
                        .get("lateTable"))
                .asString()
                .contains("Северный район", "пишется аналитическая справка")
                .doesNotContain(city.municipality().name());
        assertThatThrownBy(() -> run.decide(
                        cycle,
                        DECIDE,
                        Map.of("decision", "extend", "until", "2026-09-05", "reason", "В районе карантин")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("[поле: until]");
        run.decide(cycle, DECIDE, Map.of("decision", "extend", "until", "2026-09-15", "reason", "В районе карантин"));
        assertThat(run.state(cycle)).isEqualTo(RegionCycleState.COLLECTING);
        assertThat(run.cycles.get(cycle.id()).municipalitiesDue()).isEqualTo(LocalDate.of(2026, 9, 15));

        run.passed(15);
        run.decide(cycle, DECIDE, Map.of("decision", "close", "reason", "Район не успевает"));
        assertThat(run.state(cycle)).isEqualTo(RegionCycleState.APPROVAL);
        assertThat(run.row(cycle, district, progress)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(RegionReportState.MISSING);
            assertThat(row.reason()).isEqualTo("Район не успевает");
        });
        assertThat(decisions.of(cycle.id(), 10))
                .extracting(DecisionLog.Decision::kind)
                .containsExactly(RegionDecisions.Kind.CLOSED, RegionDecisions.Kind.EXTENDED);
        assertThat(texts(coordinator)).anyMatch(text -> text.contains("без вашего муниципалитета"));
        assertThat(view.ofMunicipal(late.id())).contains("итоги подведены без муниципалитета: Район не успевает.");
        assertThat(run.user(city.regionalCoordinator())
                        .form(cycle.key(), APPROVE)
                        .get("before"))
                .asString()
                .contains("Не вошли в свод", "Северный район");

        // it comes after all: the coordinator collects on, and the figures are summed up anew with it
        run.state(late, "APPROVED");
        run.watch();
        assertThat(run.row(cycle, district, progress).state()).isEqualTo(RegionReportState.MISSING);
        run.decide(cycle, APPROVE, Map.of("decision", "resume", "until", "2026-09-18", "reason", "Район успел"));
        run.watch();
        assertThat(run.state(cycle)).isEqualTo(RegionCycleState.APPROVAL);
        assertThat(run.cycles.get(cycle.id()).round()).isEqualTo(2);
        assertThat(run.summaries.of(cycle.id()).orElseThrow().reported()).hasSize(2);
    }

    @Test
    void without_a_single_report_nothing_can_be_summed_up() {
        RegionCycle cycle = run.open();
        run.passed(10);
        assertThatThrownBy(() -> run.decide(cycle, DECIDE, Map.of("decision", "close", "reason", "Никто не успел")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("сводить нечего");
        assertThat(run.openTasks(cycle)).containsExactly(DECIDE);
    }

    @Test
    void all_report_while_the_coordinator_thinks_and_the_question_goes() {
        run.municipal(city, "APPROVED", 40);
        RegionPlace.Cycle late = run.municipal(district, "APPROVAL", 10);
        RegionCycle cycle = run.open();
        run.passed(10);
        assertThat(run.openTasks(cycle)).containsExactly(DECIDE);
        String task = run.user(city.regionalCoordinator()).task(cycle.key(), DECIDE);
        run.state(late, "APPROVED");
        run.watch();
        assertThat(run.openTasks(cycle)).containsExactly(APPROVE);
        // too late
        assertThatThrownBy(() -> run.user(city.regionalCoordinator())
                        .submitTask(task, Map.of("decision", "close", "reason", "Опоздавшее решение")))
                .isInstanceOf(RuntimeException.class);
        assertThat(run.row(cycle, district, progress).state()).isEqualTo(RegionReportState.REPORTED);
    }

    @Test
    void the_last_report_comes_just_before_the_look_and_nobody_is_asked() {
        run.municipal(city, "APPROVED", 40);
        RegionPlace.Cycle late = run.municipal(district, "APPROVAL", 10);
        RegionCycle cycle = run.open();
        run.state(late, "APPROVED");
        run.reporting.watch(run.clock.instant());
        run.clock.moveTo(Instant.parse("2026-09-10T14:01:00Z"));
        run.jobs.runDue(cycle.key());
        assertThat(run.openTasks(cycle)).isEmpty();
        assertThat(run.state(cycle)).isEqualTo(RegionCycleState.COLLECTING);
        run.run();
        assertThat(run.openTasks(cycle)).containsExactly(APPROVE);
    }

    @Test
    void a_timer_that_was_missed_for_a_week_asks_once_and_reminds_once() {
        String coordinator = run.coordinatorOf(district);
        run.municipal(city, "APPROVED", 40);
        RegionCycle cycle = run.open();
        run.clock.moveTo(LocalDate.of(2026, 9, 18));
        for (int look = 0; look < 2; look++) {
            run.run();
            reminders.watch(run.clock.instant());
        }
        assertThat(run.openTasks(cycle)).containsExactly(DECIDE);
        assertThat(texts(coordinator))
                .filteredOn(text -> text.contains("прошёл"))
                .hasSize(1);
        assertThat(texts(coordinator)).noneMatch(text -> text.startsWith("Мониторинг муниципалитета ещё не открыт"));
    }

    @Test
    void whoever_is_awaited_is_reminded_before_the_day_and_after_it_and_anew_when_it_moves() {
        String coordinator = run.coordinatorOf(district);
        run.municipal(city, "APPROVED", 40);
        RegionCycle cycle = run.open();
        reminders.watch(run.clock.instant());
        assertThat(texts(coordinator)).noneMatch(text -> text.contains("до 10.09.2026.") && text.contains("ещё не"));
        run.clock.moveTo(LocalDate.of(2026, 9, 6));
        reminders.watch(run.clock.instant());
        reminders.watch(run.clock.instant());
        assertThat(texts(coordinator))
                .filteredOn(text -> text.startsWith("Мониторинг муниципалитета ещё не открыт"))
                .hasSize(1);
        run.passed(10);
        reminders.watch(run.clock.instant());
        assertThat(texts(coordinator))
                .filteredOn(text -> text.contains("прошёл"))
                .hasSize(1);
        run.decide(cycle, DECIDE, Map.of("decision", "extend", "until", "2026-09-14", "reason", "Просят неделю"));
        reminders.watch(run.clock.instant());
        assertThat(texts(coordinator))
                .filteredOn(text -> text.startsWith("Мониторинг муниципалитета ещё не открыт"))
                .hasSize(2);
        assertThat(texts(city.coordinator())).noneMatch(text -> text.contains("прошёл"));
    }

    @Test
    void results_go_back_to_a_municipality_and_only_corrected_ones_count() {
        String coordinator = run.coordinatorOf(district);
        RegionPlace.Cycle good = run.municipal(city, "APPROVED", 40);
        RegionPlace.Cycle wrong = run.municipal(district, "APPROVED", 100);
        RegionCycle cycle = run.open();
        assertThat(run.openTasks(cycle)).containsExactly(APPROVE);
        write(cycle, "В районе лучшая практика края.");
        long row = run.row(cycle, district, progress).reportId();
        assertThatThrownBy(() -> run.decide(
                        cycle,
                        APPROVE,
                        Map.of("decision", "resume", "until", "2026-08-01", "reason", "Неверная численность")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("[поле: until]");
        run.decide(
                cycle,
                APPROVE,
                Map.of(
                        "decision", "resume",
                        "until", "2026-09-15",
                        "returned", Long.toString(row),
                        "reason", "Неверная численность"));
        run.watch();
        assertThat(run.state(cycle)).isEqualTo(RegionCycleState.COLLECTING);
        assertThat(run.row(cycle, district, progress).state()).isEqualTo(RegionReportState.AWAITED);
        assertThat(texts(coordinator))
                .anyMatch(text -> text.contains("вернул") && text.contains("Неверная численность."));
        assertThat(texts(coordinator)).noneMatch(text -> text.startsWith("Регион ждёт итоги"));
        assertThat(view.ofMunicipal(wrong.id()))
                .contains("вернул итоги: Неверная численность. Ждёт исправленные до 15.09.2026");
        assertThat(view.ofMunicipal(good.id())).contains("итоги учтены");

        run.anew(wrong, "30.0");
        run.watch();
        assertThat(run.state(cycle)).isEqualTo(RegionCycleState.APPROVAL);
        assertThat(run.row(cycle, district, progress).sourceRound()).isEqualTo(2);
        assertThat(texts.of(run.cycles.get(cycle.id())).orElseThrow().parts())
                .filteredOn(part -> part.section() == ReportSection.PRACTICES)
                .singleElement()
                .satisfies(part -> assertThat(part.body()).isEqualTo("В районе лучшая практика края."));
        assertThat(view.ofMunicipal(wrong.id())).contains("итоги учтены (версия 2)");
    }

    @Test
    void what_was_returned_and_not_corrected_counts_as_it_was() {
        run.municipal(city, "APPROVED", 40);
        run.municipal(district, "APPROVED", 100);
        RegionCycle cycle = run.open();
        long row = run.row(cycle, district, progress).reportId();
        run.decide(
                cycle,
                APPROVE,
                Map.of(
                        "decision", "resume",
                        "until", "2026-09-12",
                        "returned", Long.toString(row),
                        "reason", "Проверьте численность"));
        run.passed(12);
        run.decide(cycle, DECIDE, Map.of("decision", "close", "reason", "Ошибки не нашли"));
        assertThat(run.row(cycle, district, progress).state()).isEqualTo(RegionReportState.REPORTED);
        assertThat(run.summaries.of(cycle.id()).orElseThrow().reported()).hasSize(2);
    }

    private void write(RegionCycle cycle, String words) {
        Map<ReportSection, String> typed = new EnumMap<>(ReportSection.class);
        texts.of(run.cycles.get(cycle.id()))
                .orElseThrow()
                .parts()
                .forEach(part -> typed.put(part.section(), part.body()));
        typed.put(ReportSection.PRACTICES, words);
        Acting.as(city.regionalCoordinator(), () -> texts.save(cycle.id(), 0, typed));
    }

    @Test
    void a_municipality_that_corrects_is_awaited_again_while_the_region_collects() {
        RegionPlace.Cycle first = run.municipal(city, "APPROVED", 40);
        RegionPlace.Cycle second = run.municipal(district, "NOTE", 10);
        RegionCycle cycle = run.open();
        run.state(first, "COLLECTING");
        run.watch();
        assertThat(run.row(cycle, city, progress).state()).isEqualTo(RegionReportState.AWAITED);
        run.state(second, "APPROVED");
        run.watch();
        assertThat(run.state(cycle)).isEqualTo(RegionCycleState.COLLECTING);
        run.anew(first, "20.0");
        run.watch();
        assertThat(run.state(cycle)).isEqualTo(RegionCycleState.APPROVAL);
    }

    @Test
    void the_deed_that_reopens_a_school_s_report_takes_the_municipality_s_report_back_at_once() {
        CycleRun own = new CycleRun(city, places.newSchool(city), beans);
        own.choose("komsomolsk-2020-2024");
        RegionCycle cycle = run.open();
        MonitoringCycle municipal = own.open();
        assertThat(view.ofMunicipal(municipal.id())).contains("ждёт утверждённые итоги до 10.09.2026");
        own.reportAll(municipal);
        own.sumUp(municipal);
        own.approve(municipal);
        assertThat(run.row(cycle, city, progress).state()).isEqualTo(RegionReportState.REPORTED);
        own.reopen(municipal, city);
        assertThat(run.row(cycle, city, progress).state()).isEqualTo(RegionReportState.AWAITED);
        own.report(municipal, city, true);
        own.sumUp(municipal);
        own.approve(municipal);
        assertThat(run.row(cycle, city, progress).sourceRound()).isEqualTo(2);
    }

    @Test
    void what_changes_after_the_approval_is_shown_and_changes_nothing() {
        RegionPlace.Cycle first = run.municipal(city, "APPROVED", 40);
        run.municipal(district, "APPROVED", 10);
        RegionCycle cycle = run.open();
        run.decide(cycle, APPROVE, Map.of("decision", "approve"));
        RegionApprovals.Approval before = run.approvals.of(cycle.id()).orElseThrow();
        RegionSummary summary = run.summaries.of(cycle.id()).orElseThrow();
        assertThat(differences.of(cycle, summary)).isEmpty();

        run.state(first, "COLLECTING");
        run.watch();
        assertThat(run.row(cycle, city, progress)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(RegionReportState.REPORTED);
            assertThat(row.changed()).isTrue();
        });
        assertThat(differences.of(cycle, summary))
                .anySatisfy(difference -> assertThat(difference.now()).contains("в работе"));
        run.anew(first, "35.0");
        run.watch();
        assertThat(differences.of(cycle, summary))
                .anySatisfy(difference -> assertThat(difference.now()).startsWith("35"));
        assertThat(run.approvals.of(cycle.id())).contains(before);
        assertThat(run.summaries.of(cycle.id())).contains(summary);
        assertThatThrownBy(() -> run.jdbc.update(
                        "update nastavnik.monitoring_region_approval set content = 'x' where cycle_id = ?", cycle.id()))
                .hasMessageContaining("never changes");
    }

    @Test
    void only_the_region_s_own_coordinator_decides_and_only_once() {
        run.municipal(city, "APPROVED", 40);
        run.municipal(district, "APPROVED", 10);
        RegionCycle cycle = run.open();
        String task = run.user(city.regionalCoordinator()).task(cycle.key(), APPROVE);
        TestPlace elsewhere = places.newPlace();
        for (String other :
                List.of(city.coordinator(), city.operator(), city.head(), elsewhere.regionalCoordinator())) {
            assertThatThrownBy(() -> run.user(other).submitTask(task, Map.of("decision", "approve")))
                    .as(other)
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> run.user(other).task(cycle.key(), APPROVE)).isInstanceOf(AssertionError.class);
        }
        assertThat(run.state(cycle)).isEqualTo(RegionCycleState.APPROVAL);
        run.decide(cycle, APPROVE, Map.of("decision", "approve"));
        assertThatThrownBy(() -> run.user(city.regionalCoordinator()).submitTask(task, Map.of("decision", "approve")))
                .isInstanceOf(RuntimeException.class);
        assertThat(run.jdbc.queryForObject(
                        "select count(*) from nastavnik.document where region_id = ?", Integer.class, run.region.id()))
                .isEqualTo(1);
    }

    @Test
    void a_region_opens_once_for_a_half_year_and_again_after_a_cancellation() {
        RegionDates dates = new RegionDates(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 20));
        assertThatThrownBy(() -> run.cycles.open(run.region.id(), RegionRun.PERIOD.next(), dates))
                .hasMessageContaining("ещё не началось");
        assertThatThrownBy(() -> run.cycles.open(
                        run.region.id(),
                        RegionRun.PERIOD,
                        new RegionDates(LocalDate.of(2026, 8, 10), LocalDate.of(2026, 9, 20))))
                .hasMessageContaining("прошёл");
        assertThatThrownBy(() -> new RegionDates(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 1)))
                .isInstanceOf(Refusal.class);
        RegionCycle cycle = run.open();
        assertThatThrownBy(() -> run.cycles.open(run.region.id(), RegionRun.PERIOD, dates))
                .hasMessageContaining("уже открыт");
        // the step is done again after a power cut: no municipality has two rows
        run.cycles.openReports(cycle.id());
        assertThat(progress.page(cycle.id(), null, run.clock.instant(), 0).rows())
                .hasSize(2);

        assertThatThrownBy(() -> run.cycles.cancel(cycle.id(), " ")).isInstanceOf(Refusal.class);
        run.cycles.cancel(cycle.id(), "Открыт не за то полугодие");
        run.run();
        assertThat(run.endedAt(cycle, "regional-monitoring-cancelled")).isTrue();
        assertThat(texts(city.coordinator())).anyMatch(text -> text.contains("не за то полугодие"));
        assertThatThrownBy(() -> run.cycles.cancel(cycle.id(), "Ещё раз")).isInstanceOf(Refusal.class);
        assertThat(run.open().id()).isNotEqualTo(cycle.id());
    }

    @Test
    void a_municipality_that_joins_the_region_reports_too() {
        run.municipal(city, "APPROVED", 40);
        RegionCycle cycle = run.open();
        TestPlace newcomer = run.region.municipality("Новый округ");
        run.municipal(newcomer, "APPROVED", 20);
        run.watch();
        assertThat(run.row(cycle, newcomer, progress).state()).isEqualTo(RegionReportState.REPORTED);
        assertThat(decisions.of(cycle.id(), 5))
                .extracting(DecisionLog.Decision::kind)
                .containsExactly(RegionDecisions.Kind.JOINED);
    }

    @Test
    void by_the_calendar_once_on_the_day_or_after_a_standstill_and_not_where_it_is_switched_off() {
        calendar.watch(run.clock.instant());
        assertThat(run.cycles.ofRegion(run.region.id())).isEmpty();
        TestPlace manual = places.newPlace();
        schedules.change(
                manual.region().id(), new RegionSchedules.Schedule(false, RegionHalf.FIRST, RegionHalf.SECOND));
        schedules.change(
                run.region.id(),
                new RegionSchedules.Schedule(
                        true,
                        RegionHalf.FIRST,
                        new RegionHalf(2, MonthDay.of(1, 20), MonthDay.of(1, 25), MonthDay.of(3, 1))));
        assertThatThrownBy(() -> schedules.change(
                        run.region.id(),
                        new RegionSchedules.Schedule(
                                true,
                                RegionHalf.FIRST,
                                new RegionHalf(2, MonthDay.of(2, 20), MonthDay.of(1, 25), MonthDay.of(3, 1)))))
                .isInstanceOf(Refusal.class);
        run.clock.moveTo(LocalDate.of(2027, 1, 28));
        calendar.watch(run.clock.instant());
        calendar.watch(run.clock.instant());
        run.run();
        assertThat(run.cycles.ofRegion(run.region.id())).singleElement().satisfies(cycle -> {
            assertThat(cycle.period()).isEqualTo(RegionRun.PERIOD);
            assertThat(cycle.municipalitiesDue()).isEqualTo(LocalDate.of(2027, 2, 11));
            assertThat(cycle.state()).isEqualTo(RegionCycleState.COLLECTING);
        });
        assertThat(run.cycles.ofRegion(manual.region().id())).isEmpty();
        assertThat(texts(city.regionalCoordinator())).anyMatch(text -> text.contains("Открыт региональный мониторинг"));
    }

    @Test
    void as_many_statements_for_many_municipalities_as_for_two() {
        RegionCycle small = run.open();
        long two = sql.during(() -> progress.page(small.id(), null, run.clock.instant(), 0));
        for (int i = 0; i < 20; i++) {
            run.municipal(run.region.municipality("Округ " + i), "APPROVED", 20);
        }
        run.watch();
        assertThat(progress.counts(small.id())).containsEntry(RegionReportState.REPORTED, 20);
        assertThat(sql.during(() -> progress.page(small.id(), null, run.clock.instant(), 0)))
                .isEqualTo(two);
    }
}

package org.nastavnik.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.monitoring.figures.Figure;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** One school's report through its forms: what is confirmed, signed, returned and kept. */
@NastavnikTest
class SchoolReportTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private Signatures signatures;

    @Autowired
    private SignedDifference differences;

    @Autowired
    private CycleDecisions decisions;

    @Autowired
    private StaleReports stale;

    @Autowired
    private TransactionTemplate transaction;

    private TestPlace school;
    private CycleRun run;
    private MonitoringCycle cycle;

    @BeforeEach
    void open() {
        school = places.newPlace();
        run = new CycleRun(school, places.newSchool(school), beans);
        run.choose("komsomolsk-2020-2024");
        run.pupils(school, 20, "Подопечный");
        cycle = run.open();
    }

    private SchoolReport report() {
        return run.report(cycle, school);
    }

    @Test
    void figures_are_prefilled_and_the_curator_has_until_the_schools_day() {
        assertThat(report().state()).isEqualTo(ReportState.SUBMIT);
        assertThat(tasks.ofCase(report().key())).singleElement().satisfies(task -> {
            assertThat(task.key()).isEqualTo("submit-indicators");
            assertThat(task.assignee()).isEqualTo(school.curator());
            assertThat(task.organizationId()).isEqualTo(school.school().id());
            assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-09-10T08:00:00Z"));
        });
        assertThat(run.line(cycle, school, "K2.1")).satisfies(line -> {
            assertThat(line.numerator()).isEqualTo(20);
            assertThat(line.denominator()).isEqualTo(100);
            assertThat(line.value()).isEqualByComparingTo("20.0");
            assertThat(line.confirmed()).isFalse();
        });
        // enterprises are the municipality's matter
        assertThat(run.reports.lines(report().id()))
                .noneMatch(line ->
                        line.indicatorId() == run.indicator(cycle, "K2.7").id());
    }

    @Test
    void confirmed_signed_and_accepted() {
        assertThat(run.user(school.curator()).form(report().key(), "submit-indicators"))
                .containsEntry("explainWhy", "Пояснять нечего: больших отклонений от прошлого полугодия нет.");
        run.submit(cycle, school);
        assertThat(report().state()).isEqualTo(ReportState.SIGN);
        run.sign(cycle, school);
        assertThat(report().signedBy()).isEqualTo(school.head());
        assertThat(signatures.of(report().id())).singleElement().satisfies(signature -> {
            assertThat(signature.sha256()).isEqualTo(report().sha256()).hasSize(64);
            assertThat(signature.intact()).isTrue();
        });
        assertThat(signatures.content(report().id(), 1)).contains("\"K2.1\"").contains("20.0");
        run.accept(cycle, school);
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(report().checkedBy()).isEqualTo(school.municipalCurator());
        assertThat(run.endedAt(report().key(), "report-in")).isTrue();
    }

    @Test
    void what_was_signed_cannot_be_changed_and_a_later_change_of_the_register_is_a_difference() {
        run.report(cycle, school, false);
        run.pupils(school, 5, "Опоздавший");
        assertThat(run.line(cycle, school, "K2.1").numerator()).isEqualTo(20);
        Map<Long, Figure> different = differences.of(cycle, report());
        assertThat(different.get(run.indicator(cycle, "K2.1").id()).numerator()).isEqualTo(25);
        assertThat(different).doesNotContainKey(run.indicator(cycle, "K2.4").id());
        assertThatThrownBy(() -> run.jdbc
                        .sql("update monitoring_signature set content = '' where report_id = :id")
                        .param("id", report().id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changes");
    }

    @Test
    void the_head_does_not_sign_and_the_curator_confirms_anew() {
        run.submit(cycle, school);
        run.user(school.head())
                .submit(
                        report().key(),
                        "sign-indicators",
                        Map.of("decision", "return", "remark", "Проверьте число педагогов"));
        run.run();
        assertThat(report().state()).isEqualTo(ReportState.SUBMIT);
        assertThat(report().remark()).isEqualTo("Проверьте число педагогов");
        assertThat(run.reports.lines(report().id())).noneMatch(ReportLine::confirmed);
        assertThat(run.user(school.curator())
                        .form(report().key(), "submit-indicators")
                        .get("before"))
                .asString()
                .contains("Проверьте число педагогов");
        run.report(cycle, school, true);
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void a_return_reopens_only_the_lines_with_remarks() {
        run.report(cycle, school, false);
        run.pupils(school, 5, "Поздний");
        String returned = Long.toString(run.line(cycle, school, "K2.5").id());
        run.user(school.municipalCurator())
                .submit(
                        report().key(),
                        "check-school-report",
                        Map.of("decision", "return", "line1", returned, "remark1", "Сверьте со штатным расписанием"));
        run.run();
        assertThat(report().round()).isEqualTo(2);
        assertThat(run.line(cycle, school, "K2.5")).satisfies(line -> {
            assertThat(line.returned()).isTrue();
            assertThat(line.confirmed()).isFalse();
            assertThat(line.remark()).isEqualTo("Сверьте со штатным расписанием");
        });
        assertThat(run.line(cycle, school, "K2.4").confirmed()).isTrue();

        assertThatThrownBy(() ->
                        run.user(school.curator()).submit(report().key(), "submit-indicators", run.confirmation()))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("K2.5");
        run.submit(cycle, school);
        // the other lines stay as they were signed, whatever has come to the register since
        assertThat(run.line(cycle, school, "K2.1").numerator()).isEqualTo(20);
        run.sign(cycle, school);
        assertThat(run.line(cycle, school, "K2.5").remark()).isNull();
        assertThat(run.user(school.municipalCurator())
                        .form(report().key(), "check-school-report")
                        .get("before"))
                .asString()
                .contains("Сверьте со штатным");
        run.accept(cycle, school);
        assertThat(signatures.of(report().id()))
                .extracting(Signatures.Signature::round)
                .containsExactly(2, 1);
        assertThat(decisions.ofReport(report().id()))
                .extracting(DecisionLog.Decision::kind)
                .containsExactly(CycleDecisions.Kind.RETURNED);
    }

    @Test
    void a_remark_to_the_whole_reopens_every_line_and_none_is_no_return() {
        run.report(cycle, school, false);
        assertThatThrownBy(() -> run.user(school.municipalCurator())
                        .submit(
                                report().key(),
                                "check-school-report",
                                Map.of(
                                        "decision",
                                        "return",
                                        "line1",
                                        run.line(cycle, school, "K2.1").id() + "")))
                .isInstanceOf(BadRequestException.class);
        run.user(school.municipalCurator())
                .submit(
                        report().key(),
                        "check-school-report",
                        Map.of(
                                "decision",
                                "return",
                                "line1",
                                Long.toString(run.line(cycle, school, "K2.1").id()),
                                "remark1",
                                "Сначала так"));
        run.run();
        run.report(cycle, school, false);
        Acting.as(
                school.municipalCurator(),
                () -> run.reports.giveBack(report().id(), Map.of(), "Подготовьте отчёт заново", "Карта отстаёт"));
        assertThat(run.reports.lines(report().id())).noneMatch(ReportLine::confirmed);
        assertThat(report().roadMapNote()).isEqualTo("Карта отстаёт");
        assertThatThrownBy(() -> run.reports.giveBack(report().id(), Map.of(), null, null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void remarks_written_on_the_page_are_part_of_the_return_and_forbid_acceptance() {
        run.report(cycle, school, false);
        long line = run.line(cycle, school, "K2.4").id();
        run.reports.remark(report().id(), Map.of(line, "Кто эти руководители?"));
        assertThatThrownBy(() -> run.accept(cycle, school))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("замечания");
        run.reports.remark(report().id(), Map.of(line, " "));
        run.accept(cycle, school);
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void a_paper_that_the_system_does_not_know_is_the_curators_word_with_its_reason() {
        ReportLine paper = run.line(cycle, school, "K1.1");
        assertThat(paper.answer()).isFalse();
        Map<String, Object> values = run.confirmation();
        values.put("answers", List.of(Long.toString(paper.id())));
        assertThatThrownBy(() -> run.user(school.curator()).submit(report().key(), "submit-indicators", values))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("[поле: basis]");
        values.put("basis", "Приказ № 15 от 01.09.2026, на сайте школы");
        run.user(school.curator()).submit(report().key(), "submit-indicators", values);
        run.run();
        assertThat(run.line(cycle, school, "K1.1")).satisfies(line -> {
            assertThat(line.answer()).isTrue();
            assertThat(line.typed()).isTrue();
            assertThat(line.explanation()).contains("Приказ № 15");
        });
        assertThat(run.line(cycle, school, "K1.2").answer()).isFalse();
    }

    @Test
    void without_head_counts_nothing_is_handed_on() {
        run.jdbc
                .sql("delete from participant_head_count where organization_id = :id")
                .param("id", school.school().id())
                .update();
        assertThatThrownBy(() -> run.submit(cycle, school))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Укажите численность");
        assertThat(run.line(cycle, school, "K2.1").state()).isEqualTo(FigureState.MISSING);
        run.counts(school, CycleRun.PERIOD, 50, 5, 20);
        stale.watch(run.clock.instant());
        assertThat(run.line(cycle, school, "K2.1").state()).isEqualTo(FigureState.KNOWN);
        run.submit(cycle, school);
        assertThat(run.line(cycle, school, "K2.1").value()).isEqualByComparingTo(new BigDecimal("40.0"));
    }

    @Test
    void figures_that_changed_since_they_were_shown_are_shown_again_first() {
        run.user(school.curator()).form(report().key(), "submit-indicators");
        run.pupils(school, 10, "Новенький");
        assertThatThrownBy(() ->
                        run.user(school.curator()).submit(report().key(), "submit-indicators", run.confirmation()))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("пересчитаны")
                .hasMessageContaining("K2.1 — 30\u00a0% (30 из 100)");
        assertThat(run.line(cycle, school, "K2.1").numerator()).isEqualTo(30);
        run.submit(cycle, school);
        assertThat(report().state()).isEqualTo(ReportState.SIGN);
    }

    @Test
    void line_by_line_on_the_page_and_the_rest_in_one_click() {
        ReportLine line = run.line(cycle, school, "K2.1");
        Acting.as(
                school.curator(),
                () -> run.reports.fill(
                        report().id(),
                        new ReportFilling(Map.of(), Map.of(line.id(), "Как есть"), confirmed(line, true))));
        assertThat(run.line(cycle, school, "K2.1").confirmed()).isTrue();
        assertThat(run.line(cycle, school, "K2.4").confirmed()).isFalse();
        Acting.as(school.curator(), () -> run.reports.look(report().id()));
        int left = Acting.get(school.curator(), () -> run.reports.confirmUnchanged(report().id()));
        assertThat(left).isZero();
        run.submit(cycle, school);
        assertThatThrownBy(() -> run.reports.fill(report().id(), ReportFilling.unchanged()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("не у куратора");
    }

    private static Map<Long, Boolean> confirmed(ReportLine line, boolean yes) {
        return Map.of(line.id(), yes);
    }

    @Test
    void nobody_reports_before_the_last_day() {
        TestPlace early = places.newPlace();
        CycleRun other = new CycleRun(early, places.newSchool(early), beans);
        other.choose("sayansky-2021-2024");
        MonitoringCycle later = other.cycles.open(
                other.municipality(),
                CycleRun.PERIOD,
                new CycleDates(LocalDate.of(2026, 9, 5), LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 20)));
        other.run();
        assertThatThrownBy(() -> other.submit(later, early))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("05.09.2026");
        other.clock.moveTo(LocalDate.of(2026, 9, 5));
        other.submit(later, early);
        assertThat(other.report(later, early).state()).isEqualTo(ReportState.SIGN);
    }

    @Test
    void nobody_else_does_somebodys_step_and_nobody_does_one_twice() {
        assertThatThrownBy(() ->
                        run.user(school.operator()).submit(report().key(), "submit-indicators", run.confirmation()))
                .isInstanceOf(AssertionError.class);
        String task = run.user(school.curator()).task(report().key(), "submit-indicators");
        run.user(school.curator()).submitTask(task, run.confirmation());
        assertThatThrownBy(() -> run.user(school.curator()).submitTask(task, run.confirmation()))
                .isInstanceOf(RuntimeException.class);
        run.run();
        assertThat(run.openTasks(report().key())).containsExactly("sign-indicators");
        assertThatThrownBy(() -> run.reports.submit(report().id(), ReportFilling.unchanged()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> run.reports.accept(report().id(), null)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_name_in_an_explanation_is_taken_out_on_demand_and_the_signature_says_so() {
        Acting.as(
                school.curator(),
                () -> run.reports.fill(
                        report().id(),
                        new ReportFilling(
                                Map.of(),
                                Map.of(run.line(cycle, school, "K2.1").id(), "Выбыл Кузьмичёв Пётр"),
                                Map.of())));
        run.report(cycle, school, true);
        assertThat(signatures.content(report().id(), 1)).contains("Кузьмичёв");
        transaction.executeWithoutResult(status -> {
            run.jdbc
                    .sql("select set_config('nastavnik.privacy', 'erasure', true)")
                    .query(String.class)
                    .single();
            run.jdbc
                    .sql("update monitoring_signature set content = replace(content, 'Кузьмичёв Пётр', '…')"
                            + " where report_id = :id")
                    .param("id", report().id())
                    .update();
        });
        assertThat(signatures.of(report().id())).singleElement().satisfies(signature -> {
            assertThat(signature.sha256()).isEqualTo(report().sha256());
            assertThat(signature.redactedOn()).isNotNull();
            assertThat(signature.intact()).isFalse();
        });
    }

    @Test
    void the_checker_sees_the_road_map_as_it_stood_on_the_last_day() {
        long programme = run.jdbc
                .sql("select min(id) from programme where organization_id = :id")
                .param("id", school.school().id())
                .query(Long.class)
                .single();
        run.jdbc.sql("""
                        with map as (insert into roadmap (programme_id, state, round, changed_by, changed_at, in_force_since)
                                     values (:programme, 'IN_FORCE', 1, 'test', '2026-07-02T00:00:00Z', '2026-07-02T00:00:00Z') returning id),
                             item as (insert into roadmap_item (road_map_id, position, section, text, responsible, due, state, since_round)
                                      select id, 1, 'Раздел', 'Дело', 'куратор', 'август', 'PLANNED', 1 from map returning id, road_map_id)
                        insert into roadmap_due (road_map_id, item_id, due_until, first_due_until, state, reported_by, reported_at)
                        select road_map_id, id, '2026-08-31', '2026-08-31', 'DONE', 'test', cast(day as timestamptz)
                        from item, unnest(array['2026-08-20T00:00:00Z', '2026-09-03T00:00:00Z']) day""").param("programme", programme).update();
        run.report(cycle, school, false);
        run.clock.moveTo(LocalDate.of(2026, 9, 5));
        assertThat(run.user(school.municipalCurator())
                        .form(report().key(), "check-school-report")
                        .get("roadMap"))
                .asString()
                .startsWith(
                        "На 01.09.2026 выполнено 1 из 2 мероприятий (50\u00a0%), не выполнено 0, просрочено без отчёта 1");
    }
}

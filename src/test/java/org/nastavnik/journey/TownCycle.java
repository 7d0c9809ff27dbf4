package org.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nastavnik.monitoring.cycle.CycleSchedules;
import org.nastavnik.monitoring.cycle.CycleService;
import org.nastavnik.monitoring.cycle.CycleState;
import org.nastavnik.monitoring.cycle.HalfSchedule;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.MonthDays;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.monitoring.cycle.SchoolReportService;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.participant.headcount.HeadCountRegister;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.support.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A half-year's monitoring in a municipality, led by its people to the day on which its results are approved. */
final class TownCycle {

    static final String ADDED = "– Провести в округе день открытых занятий наставников.";

    private final DemoTown town;
    private final HalfYear period;
    private final Performers people;
    private final Clockwork clockwork;
    private MonitoringCycle cycle;

    @Autowired
    private CycleSchedules schedules;

    @Autowired
    private CycleService cycles;

    @Autowired
    private SchoolReportService reports;

    @Autowired
    private HeadCountRegister headCounts;

    @Autowired
    private Notices notices;

    TownCycle(
            DemoTown town, HalfYear period, Performers people, Clockwork clockwork, AutowireCapableBeanFactory beans) {
        this.town = town;
        this.period = period;
        this.people = people;
        this.clockwork = clockwork;
        beans.autowireBean(this);
    }

    DemoTown town() {
        return town;
    }

    HalfYear period() {
        return period;
    }

    MonitoringCycle cycle() {
        return cycles.get(cycle.id());
    }

    private HalfSchedule days() {
        return schedules.of(town.id()).of(period.half());
    }

    LocalDate opensOn() {
        return MonthDays.in(period, days().opensOn());
    }

    LocalDate schoolsDue() {
        return MonthDays.in(period, days().schoolsDue());
    }

    SchoolReport report(String school) {
        return reports.of(cycle.id(), town.organizations().get(school)).orElseThrow();
    }

    void opensByItself() {
        if (clockwork.today().isBefore(opensOn())) {
            clockwork.until(opensOn().minusDays(1));
            assertThat(cycles.holding(town.id(), period)).isEmpty();
        }
        clockwork.until(opensOn());
        cycle = cycles.holding(town.id(), period).orElseThrow();
        assertThat(cycle.lastDay()).isEqualTo(MonthDays.in(period, days().lastDay()));
        assertThat(reports.ofCycle(cycle.id()))
                .hasSameSizeAs(town.organizations().keySet());
    }

    /** Asked once a half-year: the school at the computer tells others than before where there are any. */
    void tellsHeadCounts(Map<String, String> others) {
        Page page = people.office().ownPage(town.school() + ".curator", "/head-counts" + query());
        others.forEach((field, number) -> page.fill("#" + field, number));
        page.click("main form button[type=submit]");
        assertThat(page.locator(".alert-success")).containsText("Численность за " + period.title() + " сохранена");
        town.organizations().forEach((school, id) -> {
            if (!school.equals(town.school())) {
                HeadCountRegister.Draft draft = headCounts.draft(id, period);
                Acting.as(school + ".curator", () -> headCounts.confirm(id, period, draft.counts(), draft.version()));
            }
        });
    }

    void tellsEnterprises() {
        Page page = people.office().ownPage(town.operator(), "/head-counts" + query());
        page.fill("#enterprises", "120");
        page.click("main form button[type=submit]");
        assertThat(page.locator(".alert-success")).containsText("Число предприятий сохранено");
    }

    private String query() {
        return "?year=" + period.year() + "&half=" + period.half();
    }

    /** All but the one at the computer and the one that is late. */
    void othersReport() {
        town.organizations().keySet().stream()
                .filter(school -> !school.equals(town.school()) && !school.equals(town.late()))
                .forEach(school -> people.byForms(report(school).key()));
    }

    /** The late school is reminded, then the coordinator is asked; nothing goes on before. */
    void dayPasses(String decision) {
        if (!clockwork.today().isAfter(schoolsDue())) {
            assertThat(cycle().state()).isEqualTo(CycleState.COLLECTING);
            clockwork.until(schoolsDue());
        }
        assertThat(notices.of(town.late() + ".curator", null, 20))
                .anyMatch(notice ->
                        notice.kind() == NoticeKind.REMINDER && notice.text().contains("показател"));
        clockwork.until(schoolsDue().plusDays(1));
        assertThat(cycle().state()).isEqualTo(CycleState.DECISION);
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("decision", decision);
        answers.put("reason", "Куратор болел, отчёт задержался");
        people.atComputer(town.coordinator(), cycle.key(), "decide-late-reports", answers);
    }

    void lateSchoolReports() {
        people.byForms(report(town.late()).key());
    }

    void operatorFormsRegisters() {
        Page page = people.office().ownPage(town.operator(), path("/registers"));
        page.click("text=Сформировать реестры");
        assertThat(page.locator(".alert-success")).containsText("Реестры сформированы");
        people.atComputer(town.operator(), cycle.key(), "form-registers", Map.of());
    }

    void curatorWritesTheNote() {
        Page page = people.office().ownPage(town.curator(), path("/note"));
        Locator proposals = page.locator("#PROPOSALS");
        proposals.fill(proposals.inputValue() + "\n" + ADDED);
        page.click("text=Сохранить справку");
        assertThat(page.locator(".alert-success")).containsText("Справка сохранена");
        people.atComputer(town.curator(), cycle.key(), "write-analytical-note", Map.of());
    }

    void coordinatorApproves() {
        people.atComputer(town.coordinator(), cycle.key(), "approve-monitoring", Map.of());
        assertThat(cycle().state()).isEqualTo(CycleState.APPROVED);
    }

    Page reportPage(String login, String school) {
        return people.office()
                .ownPage(login, "/school-reports/" + report(school).id());
    }

    String path(String of) {
        return "/monitoring/" + cycle.id() + of;
    }
}

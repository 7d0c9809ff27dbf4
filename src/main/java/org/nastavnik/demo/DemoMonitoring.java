package org.nastavnik.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nastavnik.engine.CaseJobs;
import org.nastavnik.engine.TaskDesk;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.cycle.CycleDates;
import org.nastavnik.monitoring.cycle.CycleService;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.ReportBatch;
import org.nastavnik.monitoring.cycle.ReportLine;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.monitoring.cycle.SchoolReportService;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.participant.headcount.HeadCountRegister;
import org.nastavnik.participant.headcount.HeadCounts;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.SqlTime;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A monitoring cycle in both municipalities: in the city on its way, with reports at every step, one of them returned; in the
 * district approved. Their regions collect: one waits, the other has its report to approve.
 */
@Component
@Profile("demo")
class DemoMonitoring {

    private static final int SCHOOLS_DAYS = 14;
    private static final int MUNICIPAL_DAYS = 28;
    /** How many times as many there are as the demonstration's register knows. */
    private static final int PUPILS = 30;

    private static final int ADULTS = 4;
    private static final int ENTERPRISES = 120;
    /** More looks than the background work takes for the few reports of the demonstration. */
    private static final int ENOUGH = 5_000;

    private final Municipalities municipalities;
    private final DemoIndicators indicators;
    private final IndicatorSets sets;
    private final HeadCountRegister headCounts;
    private final CycleService cycles;
    private final SchoolReportService reports;
    private final ReportBatch batch;
    private final OpenTasks tasks;
    private final TaskDesk desk;
    private final CaseJobs jobs;
    private final Joins joins;
    private final DemoRegions regions;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMonitoring(
            Municipalities municipalities,
            DemoIndicators indicators,
            IndicatorSets sets,
            HeadCountRegister headCounts,
            CycleService cycles,
            SchoolReportService reports,
            ReportBatch batch,
            OpenTasks tasks,
            TaskDesk desk,
            CaseJobs jobs,
            Joins joins,
            DemoRegions regions,
            JdbcClient jdbc,
            Clock clock) {
        this.municipalities = municipalities;
        this.indicators = indicators;
        this.sets = sets;
        this.headCounts = headCounts;
        this.cycles = cycles;
        this.reports = reports;
        this.batch = batch;
        this.tasks = tasks;
        this.desk = desk;
        this.jobs = jobs;
        this.joins = joins;
        this.regions = regions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void make(Map<String, Organization> made) {
        MonitoringCycle city = open("komsomolsk", "komsomolsk-2020-2024", made);
        submit(city, made.get("kms35"));
        sign(city, made.get("kms35"));
        check(city, made.get("kms35"), Map.of("decision", "accept"));
        submit(city, made.get("kms14"));
        sign(city, made.get("kms14"));
        check(
                city,
                made.get("kms14"),
                Map.of(
                        "decision", "return",
                        "line1", line(city, made.get("kms14"), "K2.5"),
                        "remark1", "Сверьте численность педагогов со штатным расписанием"));
        submit(city, made.get("kms-lyceum"));
        MonitoringCycle district = open("sayansky", "sayansky-2021-2024", made);
        reports.ofCycle(district.id()).stream()
                .map(report -> made.values().stream()
                        .filter(organization -> organization.id().equals(report.organizationId()))
                        .findFirst()
                        .orElseThrow())
                .forEach(organization -> {
                    submit(district, organization);
                    sign(district, organization);
                    check(district, organization, Map.of("decision", "accept"));
                });
        step(district, district.key(), Map.of("formed", "yes"));
        step(district, district.key(), Map.of("written", "yes"));
        step(district, district.key(), Map.of("decision", "approve"));
        indicators.schedule(municipalities.findByCode("sayansky").orElseThrow());
        regions.make(List.of(city, district));
    }

    private MonitoringCycle open(String code, String set, Map<String, Organization> made) {
        Municipality place = municipalities.findByCode(code).orElseThrow();
        HalfYear period = sets.current(place.id());
        if (sets.holding(place.id(), period).isEmpty()) {
            indicators.choose(place, set, period);
        }
        made.values().stream()
                .filter(organization -> organization.municipalityId().equals(place.id()))
                .forEach(organization -> count(organization, period));
        enterprises(place, period);
        LocalDate today = LocalDate.now(clock.withZone(place.zone()));
        MonitoringCycle cycle = cycles.open(
                place.id(),
                period,
                new CycleDates(today, today.plusDays(SCHOOLS_DAYS), today.plusDays(MUNICIPAL_DAYS)));
        carryOn(cycle);
        return cycle;
    }

    private void carryOn(MonitoringCycle cycle) {
        BusinessKey all = BusinessKey.municipality(cycle.municipalityId());
        jobs.run(all);
        batch.run();
        jobs.run(all);
        joins.poll();
        jobs.run(all);
    }

    private void count(Organization organization, HalfYear period) {
        HeadCounts known = headCounts.registered(organization.id(), period);
        jdbc.sql("""
                        insert into participant_head_count (organization_id, year, half, pupils, pupils_15_19, students, heads,
                                                            teachers, young_teachers, confirmed_by, confirmed_at)
                        values (:organization, :year, :half, :pupils, :teens, :students, :heads, :teachers, :young, :by, :now)
                        on conflict (organization_id, year, half) do nothing""")
                .param("organization", organization.id())
                .param("year", period.year())
                .param("half", period.half())
                .param("pupils", known.pupils() * PUPILS)
                .param("teens", known.pupils15to19() * PUPILS)
                .param("students", known.students() * PUPILS)
                .param("heads", known.heads() + 1)
                .param("teachers", known.teachers() * ADULTS)
                .param("young", known.youngTeachers() + 2)
                .param("by", "demo")
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private void enterprises(Municipality place, HalfYear period) {
        jdbc.sql("""
                        insert into participant_enterprise_count (municipality_id, year, half, enterprises, confirmed_by, confirmed_at)
                        values (:place, :year, :half, :number, 'demo', :now)
                        on conflict (municipality_id, year, half) do nothing""")
                .param("place", place.id())
                .param("year", period.year())
                .param("half", period.half())
                .param("number", ENTERPRISES)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private void submit(MonitoringCycle cycle, Organization organization) {
        step(cycle, organization, Map.of("confirm", "yes"));
    }

    private void sign(MonitoringCycle cycle, Organization organization) {
        step(cycle, organization, Map.of("decision", "sign"));
    }

    private void check(MonitoringCycle cycle, Organization organization, Map<String, ?> decision) {
        step(cycle, organization, decision);
    }

    /** The one task that waits there, filled in as its form suggests where nothing else is chosen. */
    private void step(MonitoringCycle cycle, Organization organization, Map<String, ?> chosen) {
        step(cycle, reports.of(cycle.id(), organization.id()).orElseThrow().key(), chosen);
    }

    private void step(MonitoringCycle cycle, BusinessKey key, Map<String, ?> chosen) {
        OpenTask task = task(cycle, key);
        FilledForm form = new FilledForm(
                desk.schema(task.assignee(), task.id()),
                desk.supplied(task.assignee(), task.id()),
                LocalDate.now(clock));
        desk.submit(task.assignee(), task.id(), form.answers(chosen));
        carryOn(cycle);
    }

    /** While the background work has the report's start in hand nothing is open yet: look again. */
    private OpenTask task(MonitoringCycle cycle, BusinessKey key) {
        for (int look = 0; look < ENOUGH; look++) {
            List<OpenTask> open = tasks.ofCase(key);
            if (!open.isEmpty()) {
                return open.get(0);
            }
            carryOn(cycle);
        }
        throw new IllegalStateException("The demonstration has no task of " + key);
    }

    private String line(MonitoringCycle cycle, Organization organization, String code) {
        SchoolReport report = reports.of(cycle.id(), organization.id()).orElseThrow();
        long indicator = sets.indicators(cycle.setId()).stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
        return reports.lines(report.id()).stream()
                .filter(line -> line.indicatorId() == indicator)
                .map(ReportLine::id)
                .map(String::valueOf)
                .findFirst()
                .orElseThrow();
    }
}

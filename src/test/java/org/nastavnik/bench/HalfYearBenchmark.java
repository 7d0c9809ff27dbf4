package org.nastavnik.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nastavnik.bench.Effort.Spent;
import org.nastavnik.engine.TaskDesk;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.monitoring.cycle.CycleDates;
import org.nastavnik.monitoring.cycle.CycleService;
import org.nastavnik.monitoring.cycle.CycleState;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.cycle.ReportBatch;
import org.nastavnik.monitoring.cycle.SchoolReportService;
import org.nastavnik.monitoring.figures.FigureService;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * One national half-year: the cycles of all municipalities are opened, figures prefilled, a process begun for every school;
 * curators submit, heads sign, municipal curators check, municipalities are consolidated. At 400, 4,000 and 40,000 schools,
 * one after the other in the same database; other sizes by {@code -Dnastavnik.bench.schools=100,400}. Where more schools wait
 * than {@code -Dnastavnik.bench.completed} (4,000), so many, evenly spread over the municipalities, are led to the end while
 * the others wait. One thread does everything.
 */
@Tag("bench")
@NastavnikTest
@TestPropertySource(properties = "spring.datasource.hikari.max-lifetime=0")
class HalfYearBenchmark {

    private static final HalfYear PERIOD = new HalfYear(2026, 2);
    private static final int[] SCHOOLS = Arrays.stream(System.getProperty("nastavnik.bench.schools", "400,4000,40000")
                    .split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int COMPLETED = Integer.getInteger("nastavnik.bench.completed", 4_000);
    private static final int PERSONS = Integer.getInteger("nastavnik.bench.persons", 30);
    private static final int WARM_UP = 400;
    private static final int BESIDE = 400;
    private static final double MOST_GROWTH = 1.15;

    /** What a school's half-year is made of. */
    private enum Step {
        OPEN("open the cycle, make and prefill reports"),
        START("begin the schools' processes"),
        SUBMIT("curator looks and submits"),
        SIGN("head signs"),
        CHECK("municipal curator checks"),
        CONSOLIDATE("consolidate the municipality");

        private final String title;

        Step(String title) {
            this.title = title;
        }
    }

    @Autowired
    private CycleService cycles;

    @Autowired
    private SchoolReportService reports;

    @Autowired
    private ReportBatch batch;

    @Autowired
    private FigureService figures;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Joins joins;

    @Autowired
    private List<Watcher> watchers;

    @Autowired
    private ManagementService management;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private final List<String> report = new ArrayList<>();
    private Effort effort;
    private String slowest;

    /** A scale's figures for one school, and the heap before and after. */
    private record Result(int schools, int completed, Map<Step, Spent> each, long heap) {

        double statements() {
            return each.values().stream().mapToLong(Spent::statements).sum() / 1e3;
        }

        double processor() {
            return each.values().stream().mapToDouble(Spent::processor).sum();
        }
    }

    @Test
    void a_national_half_year() {
        effort = new Effort(sql, jdbc);
        lead("w", WARM_UP, WARM_UP);
        report.clear();
        oneMunicipality();
        fanOut();
        List<Result> results = new ArrayList<>();
        for (int schools : SCHOOLS) {
            results.add(lead("s" + schools, schools, Math.min(schools, COMPLETED)));
        }
        for (int i = 1; i < results.size(); i++) {
            Result fewer = results.get(i - 1);
            Result more = results.get(i);
            // statements do not depend on who else uses the machine
            assertThat(more.statements()).isLessThanOrEqualTo(fewer.statements() * MOST_GROWTH);
            assertThat(more.heap()).isLessThan(fewer.heap() + 60);
        }
        if (results.size() > 1) {
            Result last = results.get(results.size() - 1);
            Result before = results.get(results.size() - 2);
            assertThat(last.processor()).isLessThanOrEqualTo(before.processor() * MOST_GROWTH);
        }
    }

    private Result lead(String tag, int schools, int completed) {
        long begin = System.nanoTime();
        List<Long> municipalities = new Country(jdbc, tag, PERSONS, Country.SCHOOLS_IN_A_MUNICIPALITY).build(schools);
        double built = (System.nanoTime() - begin) / 1e9;
        Map<Step, Spent> each = new EnumMap<>(Step.class);
        List<Long> opened = new ArrayList<>();
        each.put(Step.OPEN, perSchool(effort.of(() -> municipalities.forEach(id -> opened.add(open(id)))), schools));
        each.put(
                Step.START,
                perSchool(
                        effort.of(() -> {
                            batch.run();
                            jobs();
                        }),
                        schools));
        assertThat(jdbc.queryForObject(
                        "select count(*) from act_ru_task t join organization_municipality m on m.code = t.tenant_id_"
                                + " where t.task_def_key_ = 'submit-indicators' and m.code like ? || '-%'",
                        Integer.class, tag))
                .isEqualTo(schools);
        jdbc.execute("analyze");
        Spent first = effort.of(this::look);
        Spent look = effort.of(this::look);
        List<Long> chosen = Country.spread(opened, completed / Country.SCHOOLS_IN_A_MUNICIPALITY);
        chosen.forEach(cycle -> complete(cycle).forEach((step, spent) -> each.merge(step, spent, Spent::plus)));
        for (Step step : List.of(Step.SUBMIT, Step.SIGN, Step.CHECK, Step.CONSOLIDATE)) {
            each.put(step, perSchool(each.get(step), completed));
        }
        Result result = new Result(schools, completed, each, Effort.heap());
        write(result, built, first, look);
        return result;
    }

    /** Statements of a thousand schools, so that whole numbers do. */
    private static Spent perSchool(Spent all, int schools) {
        return new Spent(
                all.seconds() / schools, all.processor() / schools, Math.round(all.statements() * 1e3 / schools));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Vladivostok")));
    }

    private long open(long municipality) {
        LocalDate due = today().plusDays(10);
        MonitoringCycle cycle = Acting.get(
                Country.login(Role.COORDINATOR, municipality),
                () -> cycles.open(municipality, PERIOD, new CycleDates(today(), due, due.plusDays(10))));
        jobs(cycle.key());
        return cycle.id();
    }

    /** What the engine's executor would do: as many as there are, the oldest first. */
    private void jobs() {
        for (List<String> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(management::executeJob);
        }
    }

    private List<String> due() {
        return jdbc.queryForList(
                "select id_ from act_ru_job where duedate_ is null and retries_ > 0 order by id_ limit 200",
                String.class);
    }

    /** Of one case: found by its key, so that looking for them does not grow with the country. */
    private void jobs(BusinessKey key) {
        for (List<String> due = due(key); !due.isEmpty(); due = due(key)) {
            due.forEach(management::executeJob);
        }
    }

    private List<String> due(BusinessKey key) {
        return jdbc.queryForList(
                "select j.id_ from act_ru_execution e join act_ru_job j on j.process_instance_id_ = e.id_"
                        + " where e.business_key_ = ? and j.duedate_ is null and j.retries_ > 0 order by j.id_",
                String.class,
                key.value());
    }

    /** One round of the clockwork while all reports wait. */
    private void look() {
        double most = 0;
        for (Watcher watcher : watchers) {
            long begin = System.nanoTime();
            watcher.watch(clock.instant());
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (seconds > most) {
                most = seconds;
                slowest = AopUtils.getTargetClass(watcher).getSimpleName();
            }
        }
        joins.poll();
    }

    private record Report(BusinessKey key, long id, long organization) {}

    private Map<Step, Spent> complete(long cycleId) {
        MonitoringCycle cycle = cycles.get(cycleId);
        List<Report> all = jdbc.query(
                "select id, organization_id from monitoring_school_report where cycle_id = ? order by id",
                (row, n) -> new Report(
                        BusinessKey.municipality(cycle.municipalityId()).withPart("school-report", row.getLong(1)),
                        row.getLong(1),
                        row.getLong(2)),
                cycleId);
        Map<Step, Spent> spent = new EnumMap<>(Step.class);
        spent.put(
                Step.SUBMIT,
                effort.of(() -> all.forEach(one -> {
                    String curator = Country.login(Role.CURATOR, one.organization());
                    Acting.as(curator, () -> reports.look(one.id()));
                    submit(curator, one.key(), Map.of("confirm", "yes"));
                })));
        spent.put(
                Step.SIGN,
                effort.of(() -> all.forEach(one ->
                        submit(Country.login(Role.HEAD, one.organization()), one.key(), Map.of("decision", "sign")))));
        spent.put(
                Step.CHECK,
                effort.of(() -> all.forEach(one -> submit(
                        Country.login(Role.MUNICIPAL_CURATOR, cycle.municipalityId()),
                        one.key(),
                        Map.of("decision", "accept")))));
        spent.put(Step.CONSOLIDATE, effort.of(() -> {
            joins.poll();
            jobs();
        }));
        assertThat(cycles.get(cycleId).state()).isEqualTo(CycleState.REGISTERS);
        return spent;
    }

    private void submit(String login, BusinessKey key, Map<String, Object> answers) {
        List<OpenTask> open = tasks.ofCase(key);
        assertThat(open).hasSize(1);
        String task = open.get(0).id();
        desk.supplied(login, task);
        desk.submit(login, task, answers);
        jobs(key);
    }

    private void write(Result result, double built, Spent first, Spent look) {
        int begin = report.size();
        report.add(String.format(
                Locale.ROOT,
                "%d schools in %d municipalities, %d participants (written in %.0f s); %s",
                result.schools(),
                result.schools() / Country.SCHOOLS_IN_A_MUNICIPALITY,
                result.schools() * PERSONS,
                built,
                result.completed() == result.schools()
                        ? "all led to the end"
                        : "submitted, signed, checked and consolidated: " + result.completed()
                                + " of them, while the others wait"));
        report.add("");
        report.add("| a school's | ms | of these on processors, JVM and database | statements |");
        report.add("|---|---|---|---|");
        for (Step step : Step.values()) {
            Spent spent = result.each().get(step);
            report.add(row(step.title, spent.seconds(), spent.processor(), spent.statements() / 1e3));
        }
        report.add(row(
                "**together**",
                result.each().values().stream().mapToDouble(Spent::seconds).sum(),
                result.processor(),
                result.statements()));
        report.add("");
        report.add(String.format(
                Locale.ROOT,
                "Heap in use %d MB. One round of the clockwork (all watchers, all joins) while all wait: %.0f ms, %d statements, most of it %s;"
                        + " the first of the day, which looks at every municipality: %.1f s, %d statements.",
                result.heap(),
                look.seconds() * 1e3,
                look.statements(),
                slowest,
                first.seconds(),
                first.statements()));
        report.add("");
        keep(begin);
    }

    /** At once: the whole takes long. */
    private void keep(int begin) {
        System.out.println(String.join("\n", report.subList(begin, report.size())));
        try {
            Files.createDirectories(Path.of("target", "bench"));
            Files.write(Path.of("target", "bench", "half-year.md"), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String what, double seconds, double processor, double statements) {
        return String.format(
                Locale.ROOT, "| %s | %.1f | %.1f | %.2f |", what, seconds * 1e3, processor * 1e3, statements);
    }

    /** Figures of a municipality of twenty schools, and of one of four hundred. */
    private void oneMunicipality() {
        report.add("| figures of a whole municipality | ms | statements |");
        report.add("|---|---|---|");
        long few = figures(
                new Country(jdbc, "few", PERSONS, Country.SCHOOLS_IN_A_MUNICIPALITY)
                        .build(Country.SCHOOLS_IN_A_MUNICIPALITY)
                        .get(0),
                Country.SCHOOLS_IN_A_MUNICIPALITY);
        long many =
                figures(new Country(jdbc, "many", PERSONS, BESIDE).build(BESIDE).get(0), BESIDE);
        report.add("");
        keep(0);
        assertThat(many).isEqualTo(few).isLessThan(20);
    }

    private long figures(long municipality, int schools) {
        figures.compute(municipality, PERIOD);
        Spent spent = effort.of(() -> figures.compute(municipality, PERIOD));
        report.add(String.format(
                Locale.ROOT, "| %d schools | %.0f | %d |", schools, spent.seconds() * 1e3, spent.statements()));
        return spent.statements();
    }

    private void fanOut() {
        int begin = report.size();
        report.add(
                "| schools in one multi-instance of the bare engine | s | a school's ms | on processors | statements |");
        report.add("|---|---|---|---|---|");
        try (FanOut bare = new FanOut()) {
            bare.run(50);
            for (int schools : new int[] {50, 200, 1_000}) {
                Spent spent = bare.run(schools);
                report.add(String.format(
                        Locale.ROOT,
                        "| %d | %.1f | %.1f | %.1f | %.1f |",
                        schools,
                        spent.seconds(),
                        spent.seconds() * 1e3 / schools,
                        spent.processor() * 1e3 / schools,
                        (double) spent.statements() / schools));
            }
        }
        report.add("");
        keep(begin);
    }
}

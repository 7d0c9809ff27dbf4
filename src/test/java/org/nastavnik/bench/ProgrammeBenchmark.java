package org.nastavnik.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.TaskDesk;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.database.EmbeddedDatabase;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestDatabase;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A whole programme through our services and forms against the bare engine, on the same server in one run. */
@Tag("bench")
@NastavnikTest
@Import(ProgrammeBenchmark.Calls.class)
class ProgrammeBenchmark {

    private static final int ONE_THREAD = 6;
    private static final int FOUR_THREADS = 12;

    @TestConfiguration(proxyBeanMethods = false)
    static class Calls {
        @Bean
        static EngineCalls engineCalls() {
            return new EngineCalls();
        }
    }

    @Autowired
    private SqlCounter counter;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RepositoryService repository;

    private final List<String> report = new ArrayList<>();

    @Test
    void statements_and_speed_of_a_whole_programme(
            @Autowired TestPlaces places,
            @Autowired PersonRegister register,
            @Autowired ConsentRegister consents,
            @Autowired Programmes programmes,
            @Autowired OpenTasks tasks,
            @Autowired TaskDesk desk,
            @Autowired Joins joins,
            @Autowired ManagementService management,
            @Autowired Clock clock,
            @Autowired EngineCalls calls)
            throws Exception {
        OurSide ours =
                new OurSide(places, register, consents, programmes, tasks, desk, joins, management, jdbc, clock, calls);
        Script script = new Script();
        BusinessKey key = ours.run(ours.newSchool(), new Meter(counter), script);
        new WaysTaken(jdbc, repository).write(key, script);

        SqlCounter bareCounter = new SqlCounter();
        try (HikariDataSource pool = bareDatabase();
                BareSide bare =
                        new BareSide((DataSource) bareCounter.postProcessAfterInitialization(pool, "bare"), clock)) {
            bare.run(script, new Meter(bareCounter));

            head(script);
            Meter.Cost oursOne = ours(ours, 1, ONE_THREAD);
            Meter.Cost bareOne = bare(bare, script, bareCounter, 1, ONE_THREAD);
            Meter.Cost oursFour = ours(ours, 4, FOUR_THREADS);
            Meter.Cost bareFour = bare(bare, script, bareCounter, 4, FOUR_THREADS);
            foot(oursOne, bareOne, oursFour, bareFour);

            assertThat(oursOne.tasks()).isEqualTo(bareOne.tasks());
        }
    }

    private Meter.Cost ours(OurSide side, int threads, int runs) throws Exception {
        List<TestPlace> schools = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            schools.add(side.newSchool());
        }
        AtomicInteger next = new AtomicInteger();
        return measure("«Наставник»", threads, runs, counter, meter -> {
            side.run(schools.get(next.getAndIncrement()), meter, null);
        });
    }

    private Meter.Cost bare(BareSide side, Script script, SqlCounter bareCounter, int threads, int runs)
            throws Exception {
        return measure("bare engine", threads, runs, bareCounter, meter -> side.run(script, meter));
    }

    private interface Run {
        void once(Meter meter);
    }

    private Meter.Cost measure(String name, int threads, int runs, SqlCounter counting, Run run) throws Exception {
        Meter meter = new Meter(counting);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        String walBefore = jdbc.queryForObject("select pg_current_wal_lsn()::text", String.class);
        long begin = System.nanoTime();
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                all.add(() -> {
                    run.once(meter);
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(all)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        long nanos = System.nanoTime() - begin;
        Long wal = jdbc.queryForObject("select (pg_current_wal_lsn() - ?::pg_lsn)::bigint", Long.class, walBefore);
        Meter.Cost cost = meter.cost(nanos, wal);
        report.add(cost.line(name, threads));
        return cost;
    }

    private HikariDataSource bareDatabase() {
        EmbeddedDatabase server = TestDatabase.running();
        new JdbcTemplate(new DriverManagerDataSource(
                        server.url().replace("/nastavnik", "/postgres"), "postgres", server.password()))
                .execute("create database bare owner nastavnik");
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.url().replace("/nastavnik", "/bare"));
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(10);
        return pool;
    }

    private void head(Script script) {
        report.add("A programme of " + script.tasks() + " tasks and " + script.steps.size() + " steps in all.");
        report.add("");
        report.add("| | threads | tasks | tasks/s | statements to read | to complete | together | WAL kB |");
        report.add("|---|---|---|---|---|---|---|---|");
    }

    private void foot(Meter.Cost oursOne, Meter.Cost bareOne, Meter.Cost oursFour, Meter.Cost bareFour)
            throws Exception {
        report.add("");
        report.add(String.format(
                Locale.ROOT,
                "Ratio of «Наставник» to the bare engine: statements %.2f, WAL %.2f, speed %.2f (1 thread) and %.2f (4).",
                oursOne.statements() / bareOne.statements(),
                oursOne.walKilobytes() / bareOne.walKilobytes(),
                oursOne.perSecond() / bareOne.perSecond(),
                oursFour.perSecond() / bareFour.perSecond()));
        Path file = Path.of("target", "bench", "programme.md");
        Files.createDirectories(file.getParent());
        Files.write(file, report);
        System.out.println(String.join("\n", report));
    }
}

package org.nastavnik.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.support.TestDatabase.BINARIES;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.database.EmbeddedDatabase;
import org.nastavnik.support.JarProcess;
import org.nastavnik.support.RestUser;
import org.nastavnik.support.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The machine dies twice ({@code kill -9} of the JVM) while a cycle of 300 schools opens by its timer: after the next start
 * each school has exactly one report, one process and one task, and none is missing.
 */
class KilledCycleIT {

    private static final String PASSWORD = "Dlya-cikla-26-shkoly";
    private static final String[] SOON = {
        "--nastavnik.background.first-after=1s",
        "--nastavnik.background.joins-every=1s",
        "--nastavnik.background.watch-every=2s"
    };
    private static final String CASES = "/engine-rest/process-instance/count?processDefinitionKey=school-monitoring";
    private static final String TASKS = "/engine-rest/task/count?taskDefinitionKey=submit-indicators";
    private static final int ALL = 300;
    private static final long NOT_AT_ONCE = TimeUnit.MILLISECONDS.toNanos(200);

    @TempDir
    Path folder;

    @Test
    void each_school_has_one_report_however_often_the_machine_dies() {
        JarProcess.start(folder, Map.of("NASTAVNIK_ADMIN_PASSWORD", PASSWORD))
                .ready()
                .close();
        sql(KilledCycleIT::fill);

        for (int enough : List.of(1, ALL / 2)) {
            JarProcess dying = JarProcess.start(folder, Map.of(), SOON).ready();
            int begun = until(dying.login("admin", PASSWORD), CASES, enough);
            dying.kill();
            assertThat(begun).as("begun when the machine died").isLessThan(ALL);
        }
        try (JarProcess last = JarProcess.start(folder, Map.of(), SOON).ready()) {
            assertThat(until(last.login("admin", PASSWORD), TASKS, ALL)).isEqualTo(ALL);
        }
        sql(KilledCycleIT::verify);
    }

    /** A municipality whose day is today, of schools with a running programme and a curator each. */
    private static void fill(JdbcTemplate sql) {
        ZoneId zone = ZoneId.of("Asia/Vladivostok");
        LocalDate today = LocalDate.now(zone);
        HalfYear period = HalfYear.of(today);
        sql.update("insert into organization_region (code, name) values ('krai', 'Край')");
        sql.update(
                "insert into organization_municipality (region_id, code, name, authority, zone)"
                        + " select id, 'okrug', 'Округ', 'Управление образования', ? from organization_region",
                zone.getId());
        sql.update(
                "insert into organization (municipality_id, kind, short_name, full_name, city, name_key)"
                        + " select id, 'SCHOOL', 'Школа ' || n, 'Школа ' || n, 'Город', 'школа' || n"
                        + " from organization_municipality, generate_series(1, ?) n",
                ALL);
        sql.update("insert into organization_user (login, password_hash, last_name, first_name, municipality_id,"
                + " organization_id) select 'curator' || id, '{noop}x', 'Кураторов', 'Пётр', municipality_id, id"
                + " from organization");
        sql.update("insert into organization_role (login, role, organization_id, since)"
                + " select 'curator' || id, 'CURATOR', id, now() from organization");
        sql.update(
                "insert into programme (organization_id, municipality_id, tenant_id, title, starts_on, ends_on, forms, kinds,"
                        + " meeting_format, self_directed, stage, created_by, created_at)"
                        + " select id, municipality_id, 'okrug', 'Ученик – ученик', ?, ?, 'PUPIL_PUPIL', 'INDIVIDUAL',"
                        + " 'ON_SITE', false, 'WORK', 'test', now() from organization",
                period.firstDay(),
                today.plusYears(1));
        sql.update(
                "insert into monitoring_choice (municipality_id, set_id, since, chosen_by, chosen_at)"
                        + " select m.id, s.id, ?, 'test', now() from organization_municipality m, monitoring_set s"
                        + " where s.code = 'komsomolsk-2020-2024'",
                period.firstDay());
        DateTimeFormatter day = DateTimeFormatter.ofPattern("MM-dd");
        sql.update(
                "insert into monitoring_schedule (municipality_id, half, last_day, opens_on, schools_due, municipality_due)"
                        + " select id, ?, ?, ?, ?, ? from organization_municipality",
                period.half(),
                day.format(today),
                day.format(today),
                day.format(today.plusDays(7)),
                day.format(today.plusDays(14)));
    }

    private static void verify(JdbcTemplate sql) {
        assertThat(number(sql, "select count(*) from monitoring_cycle")).isOne();
        assertThat(number(sql, "select count(*) from monitoring_school_report where state = 'SUBMIT'"))
                .isEqualTo(ALL);
        assertThat(number(sql, "select count(distinct organization_id) from monitoring_school_report"))
                .isEqualTo(ALL);
        // no report was prefilled in part
        assertThat(number(
                        sql,
                        "select count(*) from (select count(*) as lines from monitoring_report_line group by report_id) r"
                                + " where lines = (select max(n) from (select count(*) as n from monitoring_report_line"
                                + " group by report_id) x)"))
                .isEqualTo(ALL);
        String running = " from act_ru_execution e join monitoring_school_report r"
                + " on e.business_key_ = 'M-' || r.municipality_id || '/school-report-' || r.id where e.parent_id_ is null";
        assertThat(number(sql, "select count(*)" + running)).isEqualTo(ALL);
        assertThat(number(sql, "select count(distinct r.id)" + running)).isEqualTo(ALL);
        assertThat(number(
                        sql,
                        "select count(*) from act_ru_execution e join monitoring_cycle c"
                                + " on e.business_key_ = 'M-' || c.municipality_id || '/monitoring-' || c.id"
                                + " where e.parent_id_ is null"))
                .isOne();
        assertThat(number(sql, "select count(distinct business_key) from engine_open_task"))
                .isEqualTo(ALL);
    }

    private static int number(JdbcTemplate sql, String query) {
        return sql.queryForObject(query, Integer.class);
    }

    private void sql(java.util.function.Consumer<JdbcTemplate> work) {
        try (EmbeddedDatabase database = TestDatabase.start(folder, BINARIES)) {
            work.accept(new JdbcTemplate(new DriverManagerDataSource(
                    database.url() + "?currentSchema=camunda,nastavnik", "nastavnik", database.password())));
        }
    }

    /** Asks again and again, as the page does. */
    private static int until(RestUser admin, String query, int enough) {
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        int there = 0;
        while (there < enough) {
            there = admin.get(query).json().path("count").asInt();
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Only " + there + " of " + query);
            }
            // every question costs the server the check of a password, time that the cycle's opening needs
            LockSupport.parkNanos(NOT_AT_ONCE);
        }
        return there;
    }
}

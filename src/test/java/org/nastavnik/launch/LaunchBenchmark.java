package org.nastavnik.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the launch of 82 organisations (the Altai report) and of 5,000 (a large region) costs, from the sent form on. */
@Tag("bench")
@NastavnikTest
class LaunchBenchmark {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private LaunchBatch batch;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<String> report = new ArrayList<>();

    @Test
    void time_and_statements_per_organisation() throws IOException {
        report.add(
                "| organisations | choice, s | choice, statements | batch, s | per organisation, ms | per organisation, statements |");
        report.add("|---|---|---|---|---|---|");
        measure(25);
        report.remove(report.size() - 1); // the first warms up
        double few = measure(82);
        measure(1_000);
        double many = measure(5_000);
        report.forEach(System.out::println);
        Files.write(Path.of("target", "launch-benchmark.md"), report);
        // statements do not depend on the machine: linear means as many for each of 5,000 as for each of 82
        assertThat(many).isLessThanOrEqualTo(few * 1.05);
    }

    private double measure(int number) {
        LaunchedPlace place = new LaunchedPlace(beans);
        long municipality = place.place().municipality().id();
        fill(municipality, number - 1);
        place.open();
        place.untilChoice();
        long before = System.nanoTime();
        long chosen = sql.during(() -> place.submit("choose-organisations", place.choice(Map.of())));
        double choice = seconds(before);
        before = System.nanoTime();
        long statements = sql.during(batch::run);
        double seconds = seconds(before);
        place.background();
        assertThat(place.programmes()).isEqualTo(number);
        assertThat(place.launch().state()).isEqualTo(LaunchState.FINISHED);
        report.add(String.format(
                Locale.ROOT,
                "| %d | %.1f | %d | %.1f | %.1f | %.1f |",
                number,
                choice,
                chosen,
                seconds,
                seconds * 1000 / number,
                (double) statements / number));
        return (double) statements / number;
    }

    private static double seconds(long before) {
        return (System.nanoTime() - before) / 1e9;
    }

    /** Thousands of organisations with heads, faster than by the pages. */
    private void fill(long municipality, int number) {
        jdbc.update(
                "insert into nastavnik.organization (municipality_id, kind, short_name, full_name, city, name_key)"
                        + " select ?, 'SCHOOL', 'Лицей ' || n, 'Лицей ' || n, 'Город', 'лицей' || n from generate_series(1, ?) n",
                municipality,
                number);
        jdbc.update(
                "insert into nastavnik.organization_user (login, password_hash, last_name, first_name, municipality_id, organization_id)"
                        + " select 'bench-' || id, '{noop}x', 'Директоров', 'Пётр', municipality_id, id from nastavnik.organization"
                        + " where municipality_id = ? and full_name like 'Лицей _%' and city = 'Город'",
                municipality);
        jdbc.update(
                "insert into nastavnik.organization_role (login, role, organization_id, since)"
                        + " select login, 'HEAD', organization_id, now() from nastavnik.organization_user"
                        + " where municipality_id = ? and login like 'bench-%'",
                municipality);
        jdbc.execute("analyze nastavnik.organization, nastavnik.organization_role, nastavnik.organization_user");
    }
}

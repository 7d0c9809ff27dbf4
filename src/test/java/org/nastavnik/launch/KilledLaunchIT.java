package org.nastavnik.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.support.TestDatabase.BINARIES;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.shared.database.EmbeddedDatabase;
import org.nastavnik.support.JarProcess;
import org.nastavnik.support.RestUser;
import org.nastavnik.support.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The machine dies ({@code kill -9} of the JVM) while 82 organisations begin: after the next start there are 82, not one more. */
class KilledLaunchIT {

    private static final String DEMO = "--spring.profiles.active=demo";
    private static final String SOON = "--nastavnik.background.first-after=1s";
    private static final String CASES =
            "/engine-rest/process-instance/count?processDefinitionKey=mentoring-programme&tenantIdIn=yasnogorsk";
    private static final int ALL = 82;

    @TempDir
    Path folder;

    @Test
    void a_killed_batch_goes_on_to_exactly_eighty_two() {
        JarProcess first = JarProcess.start(folder, Map.of(), DEMO, SOON).ready();
        String password = first.demoPassword();
        RestUser coordinator = first.login("yas.coordinator", password);
        String task = coordinator
                .get("/engine-rest/task?taskDefinitionKey=choose-organisations")
                .json()
                .get(0)
                .path("id")
                .asText();
        assertThat(coordinator
                        .complete(task, LocalDate.now(), Map.of("scope", "ALL"))
                        .status())
                .isLessThan(300);
        RestUser admin = first.login("admin", password);
        int begun = until(admin, cases -> cases > 0);
        first.kill();
        assertThat(begun).as("begun when the machine died").isLessThan(ALL);

        try (JarProcess second = JarProcess.start(folder, Map.of(), DEMO, SOON).ready()) {
            assertThat(until(second.login("admin", password), cases -> cases >= ALL))
                    .isEqualTo(ALL);
            // one more look of the clockwork would begin a double one
            RestUser again = second.login("yas.coordinator", password);
            assertThat(again.get("/engine-rest/task?taskDefinitionKey=choose-organisations")
                            .json())
                    .isEmpty();
        }
        try (EmbeddedDatabase database = TestDatabase.start(folder, BINARIES)) {
            JdbcTemplate sql = new JdbcTemplate(new DriverManagerDataSource(
                    database.url() + "?currentSchema=camunda,nastavnik", "nastavnik", database.password()));
            assertThat(sql.queryForObject(
                            "select count(*) from programme where tenant_id = 'yasnogorsk'", Integer.class))
                    .isEqualTo(ALL);
            assertThat(sql.queryForObject(
                            "select count(distinct organization_id) from programme where tenant_id = 'yasnogorsk'",
                            Integer.class))
                    .isEqualTo(ALL);
            assertThat(sql.queryForObject(
                            "select count(*) from launch_organization where state = 'STARTED'", Integer.class))
                    .isEqualTo(ALL);
            assertThat(sql.queryForObject(
                            "select count(*) from act_ru_execution e join programme p on e.business_key_ = 'P-' || p.id"
                                    + " where e.parent_id_ is null and p.tenant_id = 'yasnogorsk'",
                            Integer.class))
                    .isEqualTo(ALL);
        }
    }

    /** Asks again and again, as the page does. */
    private static int until(RestUser admin, IntPredicate enough) {
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        int cases = 0;
        while (!enough.test(cases)) {
            cases = admin.get(CASES).json().path("count").asInt();
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Only " + cases + " cases have begun");
            }
        }
        return cases;
    }
}

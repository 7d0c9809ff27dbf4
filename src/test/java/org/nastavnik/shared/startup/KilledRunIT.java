package org.nastavnik.shared.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.support.TestDatabase.BINARIES;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.shared.database.EmbeddedDatabase;
import org.nastavnik.support.JarProcess;
import org.nastavnik.support.RestUser;
import org.nastavnik.support.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * People complete tasks over REST while the machine dies ({@code kill -9} of the JVM). After the next start everything
 * that was acknowledged is there, and nothing is half done.
 */
class KilledRunIT {

    private static final String DEMO = "--spring.profiles.active=demo";

    /** So many tasks are acknowledged before the kill; the work goes on while it happens. */
    private static final int BEFORE_THE_KILL = 8;

    /** More than the demonstration has; the loop ends with the server. */
    private static final int ENOUGH = 300;

    @TempDir
    Path folder;

    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);

    @Test
    void nothing_acknowledged_is_lost() throws Exception {
        JarProcess first = JarProcess.start(folder, Map.of(), DEMO).ready();
        String password = first.demoPassword();
        Thread people = new Thread(() -> work(first, password), "people");
        people.start();
        assertThat(enough.await(10, TimeUnit.MINUTES))
                .as("tasks completed in time")
                .isTrue();
        first.kill();
        people.join();

        try (JarProcess second = JarProcess.start(folder, Map.of(), DEMO).ready()) {
            assertThat(second.demoPassword()).isEqualTo(password);
            RestUser admin = second.login("admin", password);
            for (String task : acknowledged) {
                assertThat(admin.get("/engine-rest/task/" + task).status()).isEqualTo(404);
            }
        }
        try (EmbeddedDatabase database = TestDatabase.start(folder, BINARIES)) {
            verify(new JdbcTemplate(new DriverManagerDataSource(
                    database.url() + "?currentSchema=camunda,nastavnik", "nastavnik", database.password())));
        }
    }

    private void verify(JdbcTemplate sql) {
        assertThat(sql.queryForList("select id_ from act_hi_taskinst where delete_reason_ = 'completed'", String.class))
                .as("the engine's history")
                .containsAll(acknowledged);
        assertThat(sql.queryForList("select task_id from engine_done_task", String.class))
                .as("our record of done tasks")
                .containsAll(acknowledged);
        // Engine and domain commit together, also the task that the kill interrupted
        assertThat(sql.queryForList("select task_id from engine_open_task", String.class))
                .containsExactlyInAnyOrderElementsOf(sql.queryForList("select id_ from act_ru_task", String.class));
    }

    /** Each round the first task that somebody can complete; ends when the server is gone. */
    private void work(JarProcess server, String password) {
        RestUser admin = server.login("admin", password);
        try {
            for (int round = 0; round < ENOUGH; round++) {
                for (JsonNode task : admin.get("/engine-rest/task?sortBy=created&sortOrder=desc&maxResults=50")
                        .json()) {
                    complete(server, admin, password, task);
                }
            }
        } catch (RuntimeException gone) {
            if (enough.getCount() > 0) {
                throw gone;
            }
        }
    }

    private void complete(JarProcess server, RestUser admin, String password, JsonNode task) {
        String id = task.path("id").asText();
        String login = task.path("assignee").isNull()
                ? candidate(admin, id)
                : task.path("assignee").asText();
        RestUser person = server.login(login, password);
        if (task.path("assignee").isNull()) {
            person.claim(id, login);
        }
        if (person.complete(id, LocalDate.now(), Map.of()).status() < 300) {
            acknowledged.add(id);
            enough.countDown();
        }
    }

    private static String candidate(RestUser admin, String task) {
        List<String> groups = admin.get("/engine-rest/task/" + task + "/identity-links")
                .json()
                .findValuesAsText("groupId");
        for (String group : groups) {
            JsonNode members =
                    admin.get("/engine-rest/user?memberOfGroup=" + group).json();
            if (!members.isEmpty()) {
                return members.get(0).path("id").asText();
            }
        }
        throw new AssertionError("Nobody may complete the task");
    }
}

package org.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.RestUser;
import org.nastavnik.support.RestUsers;

/** Those who have the tasks of a journey: at their computers, or done by a program that knows nothing but the form. */
final class Performers {

    /** More tasks in turn than any case has. */
    private static final int ENOUGH = 50;

    private static final int EXPLANATIONS = 5;
    private static final Map<String, Object> CLOSE =
            Map.of("decision", "close", "reason", "Отчёты не поступили, итоги нужны в срок");

    private final Office office;
    private final RestUsers server;
    private final OpenTasks tasks;
    private final Clockwork clockwork;
    private final Set<String> seen = new TreeSet<>();

    Performers(Office office, RestUsers server, OpenTasks tasks, Clockwork clockwork) {
        this.office = office;
        this.server = server;
        this.tasks = tasks;
        this.clockwork = clockwork;
    }

    Office office() {
        return office;
    }

    /** Keys of the tasks whose forms were completed on the screen. */
    Set<String> seen() {
        return seen;
    }

    List<String> open(BusinessKey key) {
        return tasks.ofCase(key).stream().map(OpenTask::key).toList();
    }

    /** In Tasklist. */
    void atComputer(String login, BusinessKey key, String taskKey, Map<String, String> answers) {
        OpenTask task = task(key, taskKey);
        assertThat(task.assignee()).as(taskKey).isIn(login, null);
        office.complete(login, task.id(), taskKey, answers);
        seen.add(taskKey);
        clockwork.work();
    }

    /** What is asked for in a field that has a sentence before it, such as an explanation of a figure. */
    Map<String, String> explanations(String login, BusinessKey key, String sentence) {
        JsonNode supplied =
                user(login).form(task(key, "submit-indicators").id()).json();
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 1; i <= EXPLANATIONS; i++) {
            if (!supplied.path("need" + i).path("value").asText().isEmpty()) {
                answers.put("explain" + i, sentence);
            }
        }
        return answers;
    }

    /** By forms alone, task after task until none is open; who is late is left out. */
    void byForms(BusinessKey key) {
        for (int i = 0; i < ENOUGH; i++) {
            List<OpenTask> open = tasks.ofCase(key);
            if (open.isEmpty()) {
                return;
            }
            byForm(open.get(0));
        }
        throw new AssertionError(key + " never ends: " + open(key));
    }

    private void byForm(OpenTask task) {
        Map<String, Object> chosen = new HashMap<>();
        if (task.key().startsWith("decide-late-")) {
            chosen.putAll(CLOSE);
        }
        if (task.key().equals("submit-indicators")) {
            chosen.putAll(explanations(
                    task.assignee(), BusinessKey.parse(task.businessKey()), "Сверили с реестром, всё верно"));
        }
        RestUser.Answer answer = user(task.assignee()).complete(task.id(), clockwork.today(), chosen);
        assertThat(answer.status()).as(task.key() + ": " + answer.body()).isLessThan(300);
        clockwork.work();
    }

    private RestUser user(String login) {
        return server.login(login);
    }

    private OpenTask task(BusinessKey key, String taskKey) {
        List<OpenTask> open = tasks.ofCase(key);
        return open.stream()
                .filter(task -> task.key().equals(taskKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError(taskKey + " is not open in " + key + " but " + open(key)));
    }
}

package org.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nastavnik.support.Barriers;
import org.nastavnik.support.Chromium;
import org.nastavnik.support.FormRobot;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TasklistPage;
import org.nastavnik.support.TestPlaces;

/** The people of a journey at their computers: one window each, logged in once, and everything noted that goes wrong in it. */
final class Office implements AutoCloseable {

    /** What is Latin on purpose: addresses, the analysis and the kinds of files that everybody calls so, the mark of the diagram's maker. */
    private static final String[] LATIN = {
        "https?://\\S*", "SHA-256 [0-9a-f]{64}", "\\S+@\\S+", "[Ee]-mail", "SWOT", "DOCX", "PDF", "bpmn\\.io"
    };

    /** Tasklist may look once more for the task that has just been completed. */
    private static final Pattern FINISHED = Pattern.compile(".*/task/[0-9a-f-]{36}");

    private final RestUsers server;
    private final String today;
    private final Map<String, TasklistPage> windows = new LinkedHashMap<>();
    private final List<String> trouble = new ArrayList<>();

    /** @param today as it is typed into a form, дд.мм.гггг */
    Office(RestUsers server, String today) {
        this.server = server;
        this.today = today;
    }

    TasklistPage tasklist(String login) {
        return windows.computeIfAbsent(login, this::logIn);
    }

    private TasklistPage logIn(String login) {
        Page page = Chromium.window(1366, 768);
        page.onPageError(error -> trouble.add(login + ": " + error));
        page.onResponse(response -> note(login, response));
        return TasklistPage.logIn(page, server.address(), login, TestPlaces.PASSWORD);
    }

    private void note(String login, Response response) {
        if (response.status() >= 400 && !FINISHED.matcher(response.url()).matches()) {
            trouble.add(login + ": " + response.status() + " " + response.url());
        }
    }

    /** Begins a programme in the dialog «Начать новое дело». */
    void begin(String login, Map<String, String> answers) {
        TasklistPage tasklist = tasklist(login);
        Page page = tasklist.page();
        page.click(".start-process-action a");
        page.locator(".modal a")
                .filter(new Locator.FilterOptions().setHasText("Программа наставничества"))
                .click();
        assertThat(page.locator(".modal .fjs-form")).isVisible();
        fillIn("the start form", tasklist, answers);
        page.click(".modal-footer .btn-primary");
        assertThat(page.locator(".modal")).hasCount(0);
    }

    /** Opens the task, takes it if nobody has, fills in its form and completes it. */
    void complete(String login, String taskId, String taskKey, Map<String, String> answers) {
        TasklistPage tasklist = tasklist(login);
        tasklist.open(taskId);
        Locator claim = tasklist.page().locator(".nastavnik-claim button");
        if (claim.isVisible()) {
            tasklist.claim();
        }
        fillIn(taskKey, tasklist, answers);
        send(tasklist);
        assertThat(tasklist.message().first()).containsText("Задача завершена");
        // Tasklist closes the task by itself; before that it must not be led to another one
        tasklist.page().waitForURL(address -> !address.contains(taskId));
        noTrouble();
    }

    /** Not by the message, which may still be that of the task before. */
    private static void send(TasklistPage tasklist) {
        Response answer =
                tasklist.page().waitForResponse(sent -> sent.url().endsWith("/submit-form"), tasklist::complete);
        if (!answer.ok()) {
            throw new AssertionError(answer.text());
        }
    }

    private void fillIn(String form, TasklistPage tasklist, Map<String, String> answers) {
        russian(form, tasklist);
        new FormRobot(tasklist, today).fill(answers);
        russian(form, tasklist);
    }

    private void russian(String place, TasklistPage tasklist, String... alsoLatin) {
        String[] allowed = Stream.concat(Stream.of(LATIN), Stream.of(alsoLatin)).toArray(String[]::new);
        tasklist.latin(allowed).forEach(text -> trouble.add(place + ": " + text));
        Barriers.grave(tasklist.page()).forEach(barrier -> trouble.add(place + ": " + barrier));
    }

    /** One of our own pages, in the same window. */
    Page ownPage(String login, String path) {
        TasklistPage tasklist = tasklist(login);
        tasklist.page().navigate(server.address() + path);
        // The page's head says who is logged in
        russian(path + " " + login, tasklist, login.replace(".", "\\."));
        return tasklist.page();
    }

    void noTrouble() {
        if (!trouble.isEmpty()) {
            throw new AssertionError(String.join("\n", trouble));
        }
    }

    @Override
    public void close() {
        windows.values().forEach(window -> window.page().context().close());
    }
}

package org.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
        "https?://\\S*",
        "SHA-256 [0-9a-f]{64}",
        "\\S+@\\S+",
        "[Ee]-mail",
        "SWOT",
        "DOCX",
        "XLSX",
        "CSV",
        "PDF",
        "bpmn\\.io"
    };

    /** Tasklist may look once more for the task that has just been completed. */
    private static final Pattern FINISHED = Pattern.compile(".*/task/[0-9a-f-]{36}");

    private static final int LOOKS = 5;
    private static final Pattern NUMBERS = Pattern.compile("\\d+");

    private final RestUsers server;
    private final Supplier<String> today;
    private final Map<String, TasklistPage> windows = new LinkedHashMap<>();
    private final Map<String, TasklistPage> besides = new LinkedHashMap<>();
    private final Set<String> looked = new HashSet<>();
    private final List<String> trouble = new ArrayList<>();

    /** @param today as it is typed into a form, дд.мм.гггг */
    Office(RestUsers server, String today) {
        this(server, () -> today);
    }

    /** For people whose work goes on for longer than a day. */
    Office(RestUsers server, Supplier<String> today) {
        this.server = server;
        this.today = today;
    }

    TasklistPage tasklist(String login) {
        return windows.computeIfAbsent(login, this::logIn);
    }

    private TasklistPage logIn(String login) {
        Page page = Chromium.window(1366, 768);
        listen(login, page);
        return TasklistPage.logIn(page, server.address(), login, TestPlaces.PASSWORD);
    }

    private void listen(String login, Page page) {
        page.onPageError(error -> trouble.add(login + ": " + error));
        page.onResponse(response -> note(login, response));
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
        tasklist.page().bringToFront();
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
        russian(form + ", empty", tasklist);
        new FormRobot(tasklist, today.get()).fill(answers);
        russian(form + ", filled in", tasklist);
    }

    private void russian(String place, TasklistPage tasklist, String... alsoLatin) {
        String[] allowed = Stream.concat(Stream.of(LATIN), Stream.of(alsoLatin)).toArray(String[]::new);
        lasting(tasklist, () -> tasklist.latin(allowed)).forEach(text -> trouble.add(place + ": " + text));
        // the same screen with other numbers has the same barriers
        if (looked.add(NUMBERS.matcher(place).replaceAll("#"))) {
            lasting(tasklist, () -> Barriers.grave(tasklist.page()))
                    .forEach(barrier -> trouble.add(place + ": " + barrier));
        }
    }

    /** Tasklist's texts are put right in the frame after they came: what is found must still be there some frames later. */
    private static List<String> lasting(TasklistPage tasklist, Supplier<List<String>> look) {
        List<String> found = look.get();
        for (int again = 0; again < LOOKS && !found.isEmpty(); again++) {
            tasklist.painted();
            found = look.get();
        }
        return found;
    }

    /** One of our own pages, beside Tasklist in the same browser. */
    Page ownPage(String login, String path) {
        TasklistPage beside = besides.computeIfAbsent(login, this::besideTasklist);
        beside.page().bringToFront();
        beside.page().navigate(server.address() + path);
        // The page's head says who is logged in, and an account of the same place may be chosen
        russian(path + " " + login, beside, login.replaceFirst("\\..*", "\\\\.[a-z0-9]+"));
        return beside.page();
    }

    private TasklistPage besideTasklist(String login) {
        TasklistPage beside = tasklist(login).beside();
        listen(login, beside.page());
        return beside;
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

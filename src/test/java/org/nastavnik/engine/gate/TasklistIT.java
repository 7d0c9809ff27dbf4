package org.nastavnik.engine.gate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.Processes;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.gate.TrialCases.Trial;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Chromium;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TasklistPage;
import org.springframework.beans.factory.annotation.Autowired;

/** The real Tasklist in a real browser, on the trial's form with every kind of field. */
@NastavnikTest
class TasklistIT {

    private static final String REFUSAL = "Начало раньше приказа: укажите не ранее 01.09.2026.";
    private static final int FINGER = 44;

    @Autowired
    private TrialCases cases;

    @Autowired
    private TrialWorld world;

    @Autowired
    private TrialDomain domain;

    @Autowired
    private Processes processes;

    @Autowired
    private RestUsers users;

    private Page page;

    @AfterEach
    void close() {
        if (page != null) {
            page.context().close();
        }
    }

    @Test
    void everything_is_russian_in_an_english_browser() {
        Trial trial = cases.begin();
        TasklistPage tasklist = onLaptop(trial);
        String[] allowed = {trial.place().first(), "bpmn\\.io", "\\S+@\\S+"};
        assertThat(tasklist.latin(allowed)).as("the list").isEmpty();
        assertThat(page).hasTitle("Наставник — задачи");
        assertThat(page.locator("html")).hasAttribute("lang", "ru");

        tasklist.open(cases.task(trial)).claim();
        assertThat(tasklist.latin(allowed)).as("the form").isEmpty();

        tasklist.complete();
        assertThat(tasklist.field("fullName")).containsText("Заполните это поле.");
        assertThat(tasklist.field("way-0")).containsText("Выберите ответ.");
        tasklist.fill("fullName", "А").fill("email", "x").fill("phone", "x").fill("code", "1");
        tasklist.fill("age", "7");
        assertThat(tasklist.field("fullName")).containsText("не меньше 2 знаков");
        assertThat(tasklist.field("age")).containsText("Введите число не меньше 14.");
        assertThat(tasklist.latin(allowed)).as("the faults").isEmpty();

        tasklist.input("day-date").click();
        assertThat(page.locator(".flatpickr-calendar.open .flatpickr-weekday").first())
                .hasText(Pattern.compile("\\s*пн\\s*"));
        assertThat(tasklist.latin(allowed)).as("the calendar").isEmpty();
        tasklist.fill("day-date", "15.09.2026");

        page.evaluate("document.querySelector('.task-card h2').append(' English')");
        assertThat(tasklist.latin(allowed)).containsExactly("text: English");
    }

    @Test
    void a_refusal_stands_at_its_field_and_what_was_typed_stays() {
        Trial trial = cases.begin();
        domain.answers(trial.key(), (task, values) -> {
            if (values.date("day").isEmpty()) {
                throw new Refusal("day", REFUSAL);
            }
            return Completion.done();
        });
        TasklistPage tasklist = onLaptop(trial).open(cases.task(trial)).claim();
        tasklist.fill("fullName", "Яна Ли").check("way", 0).complete();

        Locator day = tasklist.field("day-date");
        assertThat(day).containsText(REFUSAL);
        assertThat(tasklist.input("day-date")).hasAttribute("aria-invalid", "true");
        assertThat(tasklist.input("day-date")).isInViewport();
        assertThat(tasklist.message()).containsText(REFUSAL);
        assertThat(tasklist.message()).not().containsText("поле:");
        assertThat(overlap(tasklist.message(), tasklist.completeButton())).isFalse();
        assertThat(tasklist.input("fullName")).hasValue("Яна Ли");

        tasklist.fill("day-date", "15.09.2026");
        assertThat(day).not().containsText(REFUSAL);
        tasklist.complete();
        assertThat(tasklist.message()).containsText("Задача завершена");
        assertThat(domain.taken(trial.key()).text("fullName")).contains("Яна Ли");
    }

    @Test
    void a_draft_outlives_a_look_at_another_task_and_never_reaches_the_browsers_storage() {
        Trial trial = cases.begin();
        BusinessKey second = world.caseIn(trial.place());
        processes.start("gate-trial", second, trial.place().tenant());
        String other = cases.task(new Trial(second, trial.place()));

        TasklistPage tasklist = onLaptop(trial).open(cases.task(trial)).claim();
        tasklist.fill("fullName", "Тайное Имя");
        tasklist.open(other);
        assertThat(tasklist.input("fullName")).hasValue("");
        tasklist.open(cases.task(trial));
        assertThat(tasklist.input("fullName")).hasValue("Тайное Имя");
        assertThat(stored())
                .doesNotContain("Тайное")
                .doesNotContain("camunda-form")
                .contains("camunda-web");

        page.reload();
        assertThat(page.locator(".task-card .fjs-form")).isVisible();
        assertThat(tasklist.input("fullName")).hasValue("");
    }

    @Test
    void logging_out_ends_the_session_on_the_server() {
        Trial trial = cases.begin();
        TasklistPage tasklist = onLaptop(trial);
        String session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        String whoAmI = users.address() + "/camunda/api/engine/engine/default/task/count";
        assertThat(page.request().get(whoAmI).status()).isEqualTo(200);

        tasklist.logOut();
        page.context()
                .addCookies(List.of(
                        new com.microsoft.playwright.options.Cookie("JSESSIONID", session).setUrl(users.address())));
        assertThat(page.request().get(whoAmI).status()).isEqualTo(401);
        page.navigate(users.address() + "/camunda/app/tasklist/default/");
        assertThat(page).hasURL(Pattern.compile(".*/login"));
    }

    @Test
    void an_expired_session_loses_nothing() {
        Trial trial = cases.begin();
        TasklistPage tasklist = onLaptop(trial).open(cases.task(trial)).claim();
        tasklist.fill("fullName", "Яна Ли").check("way", 0);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        tasklist.complete();
        Locator dialog = page.locator(".nastavnik-login");
        assertThat(dialog).containsText("Время работы истекло");

        tasklist.logInElsewhere(trial.place().first(), TrialWorld.PASSWORD);
        assertThat(dialog).hasCount(0);
        assertThat(tasklist.input("fullName")).hasValue("Яна Ли");
        tasklist.complete();
        assertThat(tasklist.message()).containsText("Задача завершена");
        assertThat(domain.taken(trial.key()).text("fullName")).contains("Яна Ли");
    }

    @Test
    void a_phone_shows_one_thing_at_a_time_and_every_input_fits_a_finger() {
        Trial trial = cases.begin();
        TasklistPage tasklist = in(Chromium.window(360, 740), trial);
        Locator list = page.locator(".column.tasks-list");
        Locator task = page.locator(".column.task-details");
        assertThat(list).isVisible();
        assertThat(task).isHidden();

        tasklist.open(cases.task(trial)).claim();
        assertThat(list).isHidden();
        assertThat(task).isVisible();
        assertThat(tasklist.completeButton()).isInViewport();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        for (String key : List.of("fullName", "age", "mentor-display", "topics", "day-date")) {
            assertThat(fieldHeight(tasklist, key)).as(key).isGreaterThanOrEqualTo(FINGER);
        }

        page.click(".nastavnik-back");
        assertThat(list).isVisible();
        assertThat(task).isHidden();
    }

    @Test
    void files_are_packed_and_kept_by_the_browser() {
        Trial trial = cases.begin();
        onLaptop(trial);
        APIResponse maker = page.request().get(users.address() + "/camunda/lib/deps.js?bust=7.24.0");
        assertThat(maker.headers())
                .containsEntry("cache-control", "private, max-age=31536000, immutable")
                .containsEntry("content-encoding", "gzip");
        APIResponse ours = page.request().get(users.address() + "/camunda/app/tasklist/locales/ru.json");
        assertThat(ours.headers()).containsEntry("cache-control", "private, no-cache");
        page.navigate(users.address() + "/camunda/app/welcome/default/");
        assertThat(page).hasURL(users.address() + "/");
    }

    private TasklistPage onLaptop(Trial trial) {
        return in(Chromium.window(1366, 768), trial);
    }

    private TasklistPage in(Page window, Trial trial) {
        page = window;
        return TasklistPage.logIn(page, users.address(), trial.place().first(), TrialWorld.PASSWORD);
    }

    private String stored() {
        return (String) page.evaluate("JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})");
    }

    private static double fieldHeight(TasklistPage tasklist, String key) {
        return tasklist.field(key)
                .locator(".fjs-input-group, .fjs-taglist")
                .first()
                .boundingBox()
                .height;
    }

    private static boolean overlap(Locator one, Locator two) {
        BoundingBox a = one.boundingBox();
        BoundingBox b = two.boundingBox();
        return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    }
}

package org.nastavnik.cockpit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.support.Barriers;
import org.nastavnik.support.Chromium;
import org.nastavnik.support.Keyboard;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From the log-in to «Сделано сегодня» without a mouse: Tab, Enter and Space, and the focus is seen all the way. */
@NastavnikTest
@Import(ProgrammeCase.class)
class KeyboardIT {

    private static final String COMPLETE = ".form-actions .btn-primary";
    /** For all scripts of Tasklist, whatever else the machine does. */
    private static final double FIRST_TIME = 90_000;

    private static final String HOME = ".nastavnik-completed .btn";

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private RestUsers users;

    private ProgrammeCase.Run run;
    private Page page;
    private Keyboard keys;

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void a_curator_takes_fills_in_and_completes_a_task_and_finds_it_among_the_done_ones() {
        run = cases.begin().until("publish-website-section");
        logIn(run.place.curator());
        assertThat(keys.goRound()).isGreaterThan(20);
        openFromMorningPage("publish-website-section");

        // back to everybody's list, and taken again
        keys.tabTo(".task-card .unclaim").press("Enter");
        assertThat(page.locator(".nastavnik-claim button")).isVisible();
        keys.tabTo(".nastavnik-claim button").press("Enter");
        assertThat(page.locator(".task-card .disabled-form")).hasCount(0);
        assertThat(page.locator(".task-card .fjs-form")).isFocused();
        assertThat(Barriers.grave(page)).isEmpty();

        page.waitForLoadState(LoadState.NETWORKIDLE);
        keys.tabTo(field("websiteUrl")).type("https://school.example.ru/mentoring");
        keys.tabTo(field("published-0")).press("Space");
        keys.tabTo(COMPLETE).press("Enter");
        comeHome();
        assertThat(done()).containsText(Pattern.compile("Опубликовать|Разместить|рубрик", Pattern.CASE_INSENSITIVE));
        assertThat(tasks.ofCase(run.key)).extracting(OpenTask::key).doesNotContain("publish-website-section");
    }

    @Test
    void a_head_approves_a_road_map_and_no_form_is_a_trap() {
        run = cases.begin().until("approve-road-map");
        logIn(run.place.head());
        openFromMorningPage("approve-road-map");
        assertThat(keys.goRound()).isLessThan(80);

        skipToForm();
        keys.tabTo(field("decision-0")).press("Space");
        keys.tabTo(COMPLETE).press("Enter");
        comeHome();
        assertThat(done()).containsText("Утвердить дорожную карту");
        assertThat(tasks.ofCase(run.key)).extracting(OpenTask::key).doesNotContain("approve-road-map");
    }

    private void logIn(String login) {
        page = Chromium.window(1366, 768);
        keys = new Keyboard(page);
        page.navigate(users.address() + "/login");
        keys.look();
        keys.type(login).tabTo("#password").type(TestPlaces.PASSWORD).press("Enter");
        page.waitForURL(users.address() + "/");
    }

    private void openFromMorningPage(String taskKey) {
        OpenTask task = tasks.ofCase(run.key).stream()
                .filter(open -> open.key().equals(taskKey))
                .findFirst()
                .orElseThrow();
        keys.tabTo("#own .tasks a[href*='" + task.id() + "']").press("Enter");
        assertThat(page.locator(".task-card .fjs-form")).isVisible(new IsVisibleOptions().setTimeout(FIRST_TIME));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        skipToForm();
    }

    private void skipToForm() {
        keys.tabTo(".nastavnik-skip").press("Enter");
        assertThat(page.locator(".task-card .fjs-form")).isFocused();
    }

    /** Who has completed a task stands at the way home. */
    private void comeHome() {
        assertThat(page.locator(HOME)).isFocused();
        keys.look();
        keys.press("Enter");
        page.waitForURL(users.address() + "/");
    }

    private Locator done() {
        return page.locator("section.panel").filter(new Locator.FilterOptions().setHasText("Сделано сегодня"));
    }

    private static String field(String key) {
        return ".fjs-container [id^='fjs-form-'][id$='-" + key + "']";
    }
}

package org.nastavnik.cockpit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.support.Barriers;
import org.nastavnik.support.Chromium;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A working day in the browser: morning page, debt map, absence, bottlenecks, search and calendar, wide and on a phone. */
@NastavnikTest
@Import(ProgrammeCase.class)
class CockpitIT {

    private static final int PHONE = 360;
    private static final int FINGER = 44;
    private static final int LAPTOP = 1280;

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private RestUsers users;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ProgrammeCase.Run run;
    private Page page;

    @BeforeEach
    void begin() {
        run = cases.begin().until("draft-road-map");
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void a_head_takes_over_a_task_on_a_phone_opens_it_and_comes_back() {
        open(run.place.head(), PHONE, "/");
        Locator waiting = page.locator("#awaited");
        assertThat(waiting).containsText("Составить дорожную карту");
        waiting.locator("input[name=task]").first().check();
        waiting.locator("select").selectOption(run.place.head());
        waiting.getByText("Передать", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("[role=status]")).containsText("Передано: 1 задача.");
        fits();

        page.locator("#own .tasks a").first().click();
        assertThat(page.locator(".task-card .fjs-form")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*task=" + waiting().id() + ".*"));
        page.locator("a.nastavnik-back").click();
        assertThat(page.locator("#own")).containsText("Составить дорожную карту");
    }

    @Test
    void who_is_away_is_stood_in_for() {
        open(run.place.curator(), PHONE, "/absences");
        String today = LocalDate.ofInstant(
                        clock.instant(), run.place.municipality().zone())
                .toString();
        page.fill("#from", today);
        page.fill("#until", today);
        page.selectOption("#deputy", run.place.mentor());
        page.getByText("Записать отсутствие").click();
        assertThat(page.locator("[role=status]")).containsText("Замещение началось");
        fits();
        page.context().close();

        open(run.place.mentor(), LAPTOP, "/");
        assertThat(page.locator("#own")).containsText("Составить дорожную карту");
        page.locator("#own .tasks a").first().click();
        assertThat(page.locator(".form-actions .btn-primary")).isVisible();
    }

    @Test
    void the_diagram_shows_where_cases_stand_and_what_takes_long() {
        open(run.place.coordinator(), LAPTOP, "/processes/mentoring-programme");
        assertThat(page.locator("#heat .djs-element.heat-5").first()).isVisible();
        assertThat(page.locator("#heat .heat-note").first()).containsText("×");
        assertThat(page.locator("table")).containsText("Подготовить документы");
    }

    @Test
    void a_head_approves_a_road_map_on_a_phone() {
        run.until("approve-road-map");
        open(run.place.head(), 390, "/");
        page.locator("#own .tasks a")
                .filter(new Locator.FilterOptions().setHasText("Утвердить дорожную карту"))
                .first()
                .click();
        Locator form = page.locator(".fjs-form");
        // an item stands as lines that fit, each with the heading of its column
        assertThat(form.locator("td[data-label='Мероприятие']").first()).hasCSS("display", "block");
        Locator table = form.locator("table").first();
        assertThat((Boolean) table.evaluate("t => t.scrollWidth <= t.clientWidth"))
                .isTrue();
        fits();
        form.locator("label")
                .filter(new Locator.FilterOptions().setHasText("Утвердить дорожную карту"))
                .click();
        page.locator(".form-actions .btn-primary").click();
        assertThat(page.locator("body")).containsText("Задача завершена");
        assertThat(tasks.ofCase(run.key)).extracting(OpenTask::key).doesNotContain("approve-road-map");

        // the way home stands where the task was, not only in the menu
        Locator home = page.getByText("На главную: ваши задачи");
        assertThat(home.boundingBox().height).isGreaterThanOrEqualTo(FINGER);
        assertThat(home).isInViewport();
        fits();
        home.click();
        assertThat(page).hasURL(users.address() + "/");
        assertThat(page.locator("main")).containsText("Утвердить дорожную карту");
    }

    @Test
    void camunda_cockpit_says_which_case_it_is_and_leads_to_our_page() {
        open(
                run.place.coordinator(),
                LAPTOP,
                "/camunda/app/cockpit/default/#/process-instance/" + instance() + "/runtime");
        Locator tab = page.locator(".nastavnik-tab");
        assertThat(tab).containsText(run.place.school().shortName());
        assertThat(tab).containsText("1. Подготовка условий");
        assertThat(tab.locator("table")).containsText("Составить дорожную карту");
        // on a phone, and at 200 % on an old laptop, it has the width of the window
        page.setViewportSize(PHONE, 800);
        assertThat(tab.boundingBox().width).isGreaterThan(PHONE * 0.9);
        fits();
        tab.getByText("Открыть дело в «Наставнике»").click();
        assertThat(page).hasURL(users.address() + "/programmes/" + run.key.programmeId());
        assertThat(page.locator("h1")).containsText("1. Подготовка условий");
    }

    @Test
    void camunda_cockpit_draws_the_heat_on_its_diagram_and_says_the_same_in_a_table() {
        open(
                run.place.coordinator(),
                LAPTOP,
                "/camunda/app/cockpit/default/#/process-definition/" + definition() + "/runtime");
        assertThat(page.locator(".djs-element.heat-5").first()).isVisible();
        page.getByText("Сколько длится").click();
        Locator tab = page.locator(".nastavnik-tab");
        assertThat(tab.locator(".nastavnik-legend")).containsText("дольше всего в этом процессе");
        assertThat(tab.locator("table")).containsText("Подготовить документы");
        assertThat(page.locator(".djs-overlay .heat-note").first()).containsText("×");
        tab.locator("#nastavnik-heat-shown").uncheck();
        assertThat(page.locator(".djs-overlay .heat-note")).hasCount(0);
        assertThat(page.locator(".djs-element.heat-5")).hasCount(0);
        tab.locator("#nastavnik-heat-shown").check();
        assertThat(page.locator(".djs-element.heat-5").first()).isVisible();
        tab.getByText("Другой период и муниципалитет").click();
        assertThat(page.locator("h1")).containsText("Программа наставничества");
    }

    @Test
    void what_was_typed_is_in_no_address_and_the_calendar_has_a_link() {
        open(run.place.curator(), PHONE, "/search");
        page.fill("#q", "Учителеву");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Учителев Пётр");
        assertThat(page.url()).endsWith("/search");
        fits();
        page.navigate(users.address() + "/calendar");
        page.getByText("Создать ссылку").click();
        assertThat(page.locator("code")).containsText("/calendar/");
        fits();
    }

    @Test
    void no_page_keeps_anybody_out() {
        open(run.place.coordinator(), LAPTOP, "/");
        for (String path : new String[] {
            "/",
            "/debts",
            "/debts/reminder",
            "/debts/monitoring",
            "/processes",
            "/processes/mentoring-programme",
            "/search"
        }) {
            page.navigate(users.address() + path);
            assertThat(Barriers.all(page)).as(path).isEmpty();
        }
        page.context().close();
        open(run.place.curator(), PHONE, "/");
        for (String path : new String[] {"/", "/absences", "/calendar", "/search"}) {
            page.navigate(users.address() + path);
            assertThat(Barriers.all(page)).as(path).isEmpty();
        }
    }

    private String instance() {
        return jdbc.sql("select proc_inst_id_ from act_hi_procinst where business_key_ = :key")
                .param("key", run.key.value())
                .query(String.class)
                .single();
    }

    private String definition() {
        return jdbc.sql("select proc_def_id_ from act_hi_procinst where business_key_ = :key")
                .param("key", run.key.value())
                .query(String.class)
                .single();
    }

    private OpenTask waiting() {
        return tasks.ofCase(run.key).get(0);
    }

    private void open(String login, int width, String path) {
        page = Chromium.window(width, 800);
        page.navigate(users.address() + "/login");
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", TestPlaces.PASSWORD);
        page.click("button[type=submit]");
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
        page.navigate(users.address() + path);
    }

    /** Nothing is wider than the window; who is, is named. */
    private void fits() {
        // before the style sheets have come everything is wide
        page.waitForLoadState();
        assertThat((List<?>) page.evaluate(
                        "document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]"
                                + ".filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.table-scroll'))"
                                + ".map(e => e.outerHTML.slice(0, 160))"))
                .isEmpty();
    }
}

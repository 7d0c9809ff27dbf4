package org.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.launch.LaunchBatch;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.Chromium;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A municipality begins with nothing but the administrator: places and people are set up on our pages, the launch is led
 * in the real Tasklist, and a head whose password came from a sheet of paper appoints the curator.
 */
@NastavnikTest
class LaunchJourneyIT {

    private static final String CODE = "puteshestvie";
    private static final String LIST = """
            Краткое наименование;Вид;Населённый пункт;Руководитель
            МБОУ «СОШ № 1»;школа;г. Ясногорск;Абрамова Анна Ивановна
            МБДОУ «Детский сад № 2»;детский сад;с. Ключи;Белоусова Мария Петровна
            МБУ ДО «Дом творчества»;дополнительное образование;г. Ясногорск;Власова Елена Сергеевна
            """;

    @Autowired
    private RestUsers server;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private LaunchBatch batch;

    @Autowired
    private Joins joins;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @Value("${nastavnik.admin-password}")
    private String adminPassword;

    private Office office;

    /** What a sheet of paper says. */
    private record Slip(String login, String password) {}

    @BeforeEach
    void open_the_office() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Barnaul")));
        office = new Office(server, DateTimeFormatter.ofPattern("dd.MM.yyyy").format(today));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void from_the_administrator_alone_to_a_launched_municipality() {
        Slip coordinator = setUpMunicipality();
        Slip head = setUpOrganisations(coordinator);
        BusinessKey launch = openLaunch(coordinator.login());

        complete(coordinator.login(), launch, "appoint-municipal-staff", Map.of("orderNumber", "25/1"));
        complete(coordinator.login(), launch, "approve-municipal-road-map", Map.of("orderNumber", "26/1"));
        complete(coordinator.login(), launch, "choose-organisations", Map.of("orderNumber", "27/1"));
        batch.run();
        joins.poll();
        jobs.runDue(launch);
        Page progress = office.ownPage(coordinator.login(), "/launches/" + launch.partId("launch"));
        assertThat(progress.locator("main")).containsText("Программ начато: 3 из 3");
        assertThat(progress.locator("main")).containsText("завершён");

        enter(head);
        BusinessKey programme = BusinessKey.programme(programmeOf(head.login()));
        complete(head.login(), programme, "appoint-curator", Map.of("orderNumber", "1-О"));
        org.assertj.core.api.Assertions.assertThat(tasks.ofCase(programme))
                .extracting(OpenTask::key)
                .containsExactly("prepare-documents");
        office.noTrouble();
    }

    private Slip setUpMunicipality() {
        Page admin = window("admin", adminPassword);
        admin.navigate(server.address() + "/setup");
        admin.fill("#name", "Край путешествий");
        admin.fill("#code", CODE + "-krai");
        admin.click("text=Добавить регион");
        assertThat(admin.locator(".alert-success")).containsText("Регион добавлен");
        admin.click("text=Новый муниципалитет");
        admin.selectOption("#region", new SelectOption().setLabel("Край путешествий"));
        admin.fill("#name", "Путевой район");
        admin.fill("#code", CODE);
        admin.fill("#authority", "Комитет по образованию Путевого района");
        admin.selectOption("#zone", "Asia/Barnaul");
        admin.click("text=Добавить муниципалитет");
        person(admin, "Орлова", "Нина", "Павловна", "председатель комитета");
        Slip slip = slips(admin).get(0);
        admin.context().close();
        return slip;
    }

    private static void person(Page page, String last, String first, String middle, String position) {
        page.fill("#lastName", last);
        page.fill("#firstName", first);
        page.fill("#middleName", middle);
        page.fill("#position", position);
        // the first person of a municipality is offered as its coordinator
        assertThat(page.locator("#role-COORDINATOR")).isChecked();
        page.click("text=Добавить и показать пароль");
    }

    private static List<Slip> slips(Page page) {
        assertThat(page.locator(".handout").first()).isVisible();
        return page.locator(".handout").all().stream()
                .map(slip -> new Slip(
                        slip.locator("code").first().innerText(),
                        slip.locator("code").last().innerText()))
                .toList();
    }

    /** The coordinator's own password, the list of organisations, the road map and the heads' slips. */
    private Slip setUpOrganisations(Slip coordinator) {
        Page page = enter(coordinator);
        page.click("text=Организации муниципалитета");
        page.setInputFiles("#file", new FilePayload("список.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        page.click("text=Открыть файл");
        assertThat(page.locator("main")).containsText("Новых организаций: 3");
        page.click("button:has-text('Загрузить список')");
        assertThat(page.locator(".alert-success")).containsText("3 организации");
        page.click("button:has-text('Выдать пароли')");
        List<Slip> slips = slips(page);
        page.navigate(server.address() + "/municipal-road-map");
        page.click("button:has-text('Создать черновик по образцу')");
        assertThat(page.locator("main")).containsText("черновик");
        page.context().close();
        return slips.stream()
                .filter(slip -> slip.login().startsWith("abramova"))
                .findFirst()
                .orElseThrow();
    }

    private BusinessKey openLaunch(String coordinator) {
        Page page = office.ownPage(coordinator, "/launches");
        page.click("text=Начать запуск");
        assertThat(page.locator(".alert-success")).containsText("Запуск открыт");
        long municipality = number("select id from nastavnik.organization_municipality where code = ?", CODE);
        long launch = number("select id from nastavnik.launch where municipality_id = ?", municipality);
        BusinessKey key = BusinessKey.municipality(municipality).withPart("launch", launch);
        jobs.runDue(key);
        page.navigate(server.address() + "/camunda/app/tasklist/default/");
        assertThat(page.locator(".task-filters .item").first()).isVisible();
        return key;
    }

    private void complete(String login, BusinessKey key, String taskKey, Map<String, String> answers) {
        jobs.runDue(key);
        OpenTask task = tasks.ofCase(key).stream()
                .filter(open -> open.key().equals(taskKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError(taskKey + " is not open"));
        office.complete(login, task.id(), taskKey, answers);
        jobs.runDue(key);
    }

    /** Logs in with the slip, is led to nothing but the change of the password, and chooses one. */
    private Page enter(Slip slip) {
        Page page = window(slip.login(), slip.password());
        assertThat(page).hasURL(Pattern.compile(".*/account$"));
        page.fill("#current", slip.password());
        page.fill("#wanted", TestPlaces.PASSWORD);
        page.fill("#repeated", TestPlaces.PASSWORD);
        page.click("text=Изменить пароль");
        assertThat(page.locator(".alert-success")).containsText("Одноразовый пароль больше не действует");
        return page;
    }

    private Page window(String login, String password) {
        Page page = Chromium.window(1366, 768);
        page.navigate(server.address() + "/login");
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", password);
        page.click("button[type=submit]");
        return page;
    }

    private long programmeOf(String head) {
        return number(
                "select p.id from nastavnik.programme p join nastavnik.organization_user u"
                        + " on u.organization_id = p.organization_id where u.login = ?",
                head);
    }

    private long number(String sql, Object argument) {
        return jdbc.queryForObject(sql, Long.class, argument);
    }
}

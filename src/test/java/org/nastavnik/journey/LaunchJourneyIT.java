package org.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.journey.NewMunicipality.Slip;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.support.JarProcess;
import org.nastavnik.support.TestPlaces;

/**
 * The packaged jar over an empty folder, nobody there but the administrator: a municipality is set up on our pages, its
 * road map comes from a file, it launches its schools, and one of them comes to an agreed road map in the real Tasklist.
 * Everything signed on the way is taken away as DOCX and PDF and read.
 */
class LaunchJourneyIT {

    private static final String ADMIN_PASSWORD = "Pervyj-vhod-26-osen";
    private static final String SCHOOL =
            "Муниципальном бюджетном общеобразовательном учреждении «Средняя общеобразовательная школа № 1»";

    @TempDir
    Path folder;

    private JarProcess jar;
    private NewMunicipality municipality;
    private Office office;
    private LocalDate today;

    @BeforeEach
    void open_the_office() {
        jar = JarProcess.start(
                        folder,
                        Map.of("NASTAVNIK_ADMIN_PASSWORD", ADMIN_PASSWORD),
                        "--nastavnik.background.first-after=1s",
                        "--nastavnik.background.joins-every=1s")
                .ready();
        today = LocalDate.now(Clock.system(ZoneId.of("Asia/Barnaul")));
        office = new Office(
                jar.users(), DateTimeFormatter.ofPattern("dd.MM.yyyy").format(today));
        municipality = new NewMunicipality(jar.users());
    }

    @AfterEach
    void close() {
        office.close();
        jar.close();
    }

    @Test
    void from_the_administrator_alone_to_a_school_with_an_agreed_road_map_and_all_its_papers() {
        Slip coordinator = municipality.begin(ADMIN_PASSWORD);
        Page page = municipality.enter(coordinator);
        List<Slip> heads = municipality.fill(page, today.getYear());
        page.context().close();
        launch(coordinator.login());

        Slip head = heads.stream()
                .filter(slip -> slip.login().startsWith("abramova"))
                .findFirst()
                .orElseThrow();
        Slip curator = staff(head);
        complete(head.login(), "appoint-curator", Map.of("curator", "Белкина", "orderNumber", "1-О"));
        municipality.enter(curator).context().close();
        complete(curator.login(), "prepare-documents", Map.of("regulationNumber", "2-О"));
        complete(curator.login(), "draft-road-map", Map.of());
        complete(head.login(), "approve-road-map", Map.of("decision", "Утвердить"));
        complete(coordinator.login(), "agree-road-map", Map.of("decision", "Согласовать"));
        await(curator.login(), "publish-website-section");

        papersOfTheSchool(curator.login());
        papersOfTheMunicipality(coordinator.login());
        office.noTrouble();
    }

    private void launch(String coordinator) {
        Page page = office.ownPage(coordinator, "/launches");
        page.click("text=Начать запуск");
        assertThat(page.locator(".alert-success")).containsText("Запуск открыт");
        page.navigate(jar.users().address() + "/camunda/app/tasklist/default/");
        assertThat(page.locator(".task-filters .item").first()).isVisible();
        complete(coordinator, "appoint-municipal-staff", Map.of("curators", "Соколов", "orderNumber", "25/1"));
        complete(coordinator, "approve-municipal-road-map", Map.of("orderNumber", "26/1"));
        complete(coordinator, "choose-organisations", Map.of("title", "Наставник рядом", "orderNumber", "27/1"));
    }

    /** The head comes in with the slip and adds a deputy, who is to be the curator. */
    private Slip staff(Slip head) {
        Page page = municipality.enter(head);
        municipality.home(page, "Сотрудники организации");
        page.click("text=Новый сотрудник");
        Slip deputy = municipality.person(
                page, "Белкина", "Мария", "Сергеевна", "заместитель директора по воспитательной работе");
        page.context().close();
        return deputy;
    }

    private void papersOfTheSchool(String login) {
        Page page = office.ownPage(login, "/programmes");
        page.locator("main a", new Page.LocatorOptions().setHasText("Наставник рядом"))
                .first()
                .click();
        assertThat(page.locator("main")).containsText("действует");
        IssuedPapers.on(page)
                .are("implementation-order", "regulation", "programme", "indicators", "road-map")
                .say(
                        "implementation-order",
                        RussianDates.inText(today),
                        "№ 1-О",
                        "г. Ясногорск",
                        "Приступить к внедрению целевой модели наставничества в " + SCHOOL
                                + " по программе «Наставник рядом»",
                        "Назначить куратором внедрения целевой модели наставничества Белкину Марию Сергеевну,"
                                + " заместителя директора по воспитательной работе.",
                        "Куратору Белкиной Марии Сергеевне подготовить документы:",
                        "А. И. Абрамова",
                        "М. С. Белкина")
                .say(
                        "regulation",
                        "приказом Муниципального бюджетного общеобразовательного учреждения «Средняя"
                                + " общеобразовательная школа № 1» от " + RussianDates.inText(today) + " № 2-О",
                        "в " + SCHOOL + " (далее — организация) по формам: учитель – ученик")
                .say(
                        "programme",
                        "ПРОГРАММА НАСТАВНИЧЕСТВА «Наставник рядом»",
                        "Устав Муниципального бюджетного общеобразовательного учреждения",
                        "утверждённое приказом от " + RussianDates.inText(today) + " № 2-О")
                .say("indicators", "«Наставник рядом»", "А. И. Абрамова")
                .say("road-map", "внедрения целевой модели наставничества в " + SCHOOL, "1.6", "Р‑145, п. 4.10.4)");
    }

    private void papersOfTheMunicipality(String login) {
        Page page = office.ownPage(login, "/launches");
        page.locator("main table a").first().click();
        assertThat(page.locator("main")).containsText("Программ начато: 3 из 3");
        IssuedPapers.on(page)
                .are("working-group-order", "launch-order")
                .say(
                        "working-group-order",
                        "№ 25/1",
                        "Назначить ответственным за внедрение целевой модели наставничества Орлову Нину Павловну,"
                                + " председателя комитета.",
                        "Соколов Пётр Ильич, главный специалист")
                .say(
                        "launch-order",
                        "№ 27/1",
                        "Назначить координатором внедрения целевой модели наставничества Орлову Нину Павловну,"
                                + " председателя комитета.",
                        "приказ от " + RussianDates.inText(today) + " № 26/1",
                        "МБДОУ «Детский сад № 2»",
                        "Власова Ольга Ильинична");
        page.navigate(jar.users().address() + "/municipal-road-map");
        assertThat(page.locator("main")).containsText("№ 26/1");
        IssuedPapers.on(page)
                .are("dorozhnaya-karta")
                .say("dorozhnaya-karta", "План мероприятий Путевого района", "1.10", "3.6");
    }

    private void complete(String login, String taskKey, Map<String, String> answers) {
        office.complete(login, await(login, taskKey), taskKey, answers);
    }

    /** The engine and the clockwork of the product do their part in between, so the task is asked for until it is there. */
    private String await(String login, String taskKey) {
        Instant end = Clock.systemUTC().instant().plus(Duration.ofMinutes(1));
        while (Clock.systemUTC().instant().isBefore(end)) {
            JsonNode tasks = jar.login(login, TestPlaces.PASSWORD)
                    .get("/engine-rest/task?taskDefinitionKey=" + taskKey)
                    .json();
            if (tasks.size() == 1) {
                return tasks.get(0).path("id").asText();
            }
        }
        throw new AssertionError(taskKey + " does not come to " + login);
    }
}

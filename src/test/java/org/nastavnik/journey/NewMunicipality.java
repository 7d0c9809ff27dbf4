package org.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nastavnik.roadmap.ItemText;
import org.nastavnik.roadmap.municipal.MunicipalTemplates;
import org.nastavnik.shared.table.TableFiles;
import org.nastavnik.support.Chromium;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlaces;

/** Sets up «Путевой район» on our pages: what the administrator, the coordinator and a head do before the first task. */
final class NewMunicipality {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<List<String>> ORGANISATIONS = List.of(
            List.of(
                    "Полное наименование",
                    "Краткое наименование",
                    "Вид",
                    "Населённый пункт",
                    "Руководитель",
                    "Должность руководителя"),
            List.of(
                    "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 1»",
                    "МБОУ «СОШ № 1»",
                    "школа",
                    "г. Ясногорск",
                    "Абрамова Анна Ивановна",
                    "директор"),
            List.of("", "МБДОУ «Детский сад № 2»", "детский сад", "с. Ключи", "Белоусова Мария Петровна", ""),
            List.of(
                    "",
                    "МБУ ДО «Дом творчества»",
                    "дополнительное образование",
                    "г. Ясногорск",
                    "Власова Ольга Ильинична",
                    ""));

    private final RestUsers server;

    NewMunicipality(RestUsers server) {
        this.server = server;
    }

    /** What a sheet of paper says. */
    record Slip(String login, String password) {}

    /** @return the coordinator's slip */
    Slip begin(String adminPassword) {
        Page admin = window("admin", adminPassword);
        admin.navigate(server.address() + "/setup");
        admin.fill("#name", "Край путешествий");
        admin.fill("#code", "krai");
        admin.click("text=Добавить регион");
        assertThat(admin.locator(".alert-success")).containsText("Регион добавлен");
        admin.click("text=Новый муниципалитет");
        admin.selectOption("#region", new SelectOption().setLabel("Край путешествий"));
        admin.fill("#name", "Путевой район");
        admin.fill("#code", "putevoi");
        admin.fill("#authority", "Комитет по образованию Путевого района");
        admin.selectOption("#zone", "Asia/Barnaul");
        admin.click("text=Добавить муниципалитет");
        // the first person of a municipality is offered as its coordinator
        assertThat(admin.locator("#role-COORDINATOR")).isChecked();
        Slip slip = person(admin, "Орлова", "Нина", "Павловна", "председатель комитета");
        admin.context().close();
        return slip;
    }

    /** The own staff, the list of organisations and the road map from files; the slips of the heads. */
    List<Slip> fill(Page coordinator, int year) {
        home(coordinator, "Муниципалитет и его сотрудники");
        coordinator.click("text=Новый сотрудник");
        person(coordinator, "Соколов", "Пётр", "Ильич", "главный специалист");
        List<Slip> heads = organisations(coordinator);
        roadMap(coordinator, year);
        return heads;
    }

    private List<Slip> organisations(Page coordinator) {
        home(coordinator, "Организации муниципалитета");
        coordinator.setInputFiles("#file", new FilePayload("список.xlsx", XLSX, TableFiles.xlsx(ORGANISATIONS)));
        coordinator.click("text=Открыть файл");
        assertThat(coordinator.locator("main")).containsText("Новых организаций: 3");
        coordinator.click("button:has-text('Загрузить список')");
        assertThat(coordinator.locator(".alert-success")).containsText("3 организации");
        coordinator.click("button:has-text('Выдать пароли')");
        return slips(coordinator);
    }

    /** The five columns of the Sayansky map, its sections in merged rows. */
    private void roadMap(Page coordinator, int year) {
        List<List<String>> rows = new ArrayList<>();
        List<String> sections = new ArrayList<>();
        rows.add(List.of(
                "№ ПП",
                "Наименование мероприятий",
                "Срок реализации",
                "Ответственный исполнитель",
                "Результат. Вид документа"));
        String section = null;
        List<ItemText> items = MunicipalTemplates.SAYANSKY.items(year);
        for (ItemText item : items) {
            if (!item.section().equals(section)) {
                section = item.section();
                rows.add(List.of(section, "", "", "", ""));
                sections.add("A%1$d:E%1$d".formatted(rows.size()));
            }
            rows.add(List.of(item.number(), item.text(), item.due(), item.responsible(), item.result()));
        }
        byte[] file = TableFiles.xlsx(rows, sections.toArray(String[]::new));
        coordinator.navigate(server.address() + "/municipal-road-map");
        coordinator.setInputFiles("#file", new FilePayload("дорожная карта.xlsx", XLSX, file));
        coordinator.click("text=Загрузить файл и посмотреть");
        coordinator.fill("#title", "План мероприятий Путевого района");
        coordinator.fill("#startsOn", year + "-01-01");
        coordinator.fill("#endsOn", year + 3 + "-12-31");
        coordinator.click("text=Загрузить в черновик, мероприятий: " + items.size());
        assertThat(coordinator.locator("main")).containsText("черновик");
        assertThat(coordinator.locator("main")).not().containsText("Не поняты сроки");
    }

    /** Adds the person whose page is open; the password stands on a slip. */
    Slip person(Page page, String last, String first, String middle, String position) {
        page.fill("#lastName", last);
        page.fill("#firstName", first);
        page.fill("#middleName", middle);
        page.fill("#position", position);
        page.click("text=Добавить и показать пароль");
        return slips(page).get(0);
    }

    void home(Page page, String link) {
        page.navigate(server.address() + "/");
        page.locator("main a", new Page.LocatorOptions().setHasText(link)).click();
    }

    private static List<Slip> slips(Page page) {
        assertThat(page.locator(".handout").first()).isVisible();
        return page.locator(".handout").all().stream()
                .map(NewMunicipality::slip)
                .toList();
    }

    private static Slip slip(Locator sheet) {
        return new Slip(
                sheet.locator("code").first().innerText(),
                sheet.locator("code").last().innerText());
    }

    /** Logs in with the slip, is led to nothing but the change of the password, and chooses one. */
    Page enter(Slip slip) {
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
}

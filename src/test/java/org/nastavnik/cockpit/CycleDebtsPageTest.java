package org.nastavnik.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.cycle.CycleRun;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.Notices;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** «Карта отставаний» by steps of the monitoring: where each report stands, who is late, and the reminder. */
@NastavnikTest
class CycleDebtsPageTest {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 10);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private TestPlaces places;

    @Autowired
    private Notices notices;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc browser;
    private TestPlace first;
    private TestPlace second;
    private CycleRun run;
    private MonitoringCycle cycle;
    private String coordinator;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        first = places.newPlace();
        second = places.newSchool(first);
        coordinator = first.coordinator();
        run = new CycleRun(first, second, beans);
        run.choose("komsomolsk-2020-2024");
        cycle = run.open();
    }

    @Test
    void a_report_goes_from_step_to_step_and_back() throws Exception {
        expect("/debts/monitoring", coordinator, at("Заполнение", "в срок, до 10.09.2026"));
        run.submit(cycle, first);
        expect("/debts/monitoring", coordinator, at("Подпись", "срок в ближайшие три дня, до 04.09.2026"));
        returned("sign-indicators", first.head(), Map.of("decision", "return", "remark", "Проверьте"));
        expect("/debts/monitoring", coordinator, at("Доработка", "в срок"));
        run.submit(cycle, first);
        run.sign(cycle, first);
        expect(
                "/debts/monitoring",
                coordinator,
                allOf(at("Проверка", "в срок"), not(containsString("возвращали </span>"))));
        returned("check-school-report", first.municipalCurator(), Map.of("decision", "return", "whole", "Сверьте"));
        expect("/debts/monitoring?step=RETURNED", coordinator, at("Доработка", "в срок"));
        run.submit(cycle, first);
        run.sign(cycle, first);
        expect(
                "/debts/monitoring",
                coordinator,
                allOf(
                        at("Проверка", "в срок"),
                        containsString("<span class=\"visually-hidden\">возвращали </span><span>1 раз</span>")));
        run.accept(cycle, first);
        expect(
                "/debts/monitoring",
                coordinator,
                allOf(at("Принят", "отчёт принят, 01.09.2026"), containsString("stage debt-accepted")));
    }

    @Test
    void what_is_late_says_so_in_words_and_the_filter_finds_it() throws Exception {
        run.submit(cycle, first);
        expect("/debts/monitoring?show=LATE", coordinator, containsString("Никто не опаздывает."));
        clock.moveTo(DUE.plusDays(2));
        expect(
                "/debts/monitoring?show=LATE&step=SUBMIT",
                coordinator,
                allOf(
                        containsString("\"stage debt-late\""),
                        containsString(second.school().shortName() + ", шаг «Заполнение»: просрочено, 2 дня"),
                        containsString("опаздывают 1"),
                        containsString("срок был 10.09.2026"),
                        not(containsString(first.school().shortName() + "<"))));
        clock.moveTo(DUE.plusDays(12));
        expect(
                "/debts/monitoring?show=LATE",
                coordinator,
                allOf(containsString("\"stage debt-very-late\""), containsString("12 дней")));
        expect("/debts/monitoring?q=%25", coordinator, containsString("ничего не найдено"));
    }

    @Test
    void an_organisation_without_a_report_is_there_too_and_a_report_left_out_says_why() throws Exception {
        TestPlace other = places.newSchool(first);
        expect(
                "/debts/monitoring?show=NONE",
                coordinator,
                allOf(
                        containsString(other.school().shortName()),
                        containsString("отчёта нет"),
                        not(containsString(first.school().shortName() + "<"))));
        jdbc.sql("update monitoring_school_report set state = 'MISSING', reason = 'Закрыто' where id = :id")
                .param("id", run.report(cycle, first).id())
                .update();
        expect("/debts/monitoring", coordinator, containsString("отчёт не сдан"));
    }

    @Test
    void half_years_are_chosen_and_one_without_a_monitoring_says_so() throws Exception {
        expect(
                "/debts/monitoring?period=2026-1",
                coordinator,
                allOf(containsString("I полугодие 2026 года"), containsString("ещё не открыт")));
        expect("/debts/monitoring?period=nonsense", coordinator, at("Заполнение", "в срок"));
        expect("/debts/monitoring", places.newPlace().coordinator(), containsString("ещё не открыт"));
    }

    @Test
    void each_cell_opens_what_its_reader_may_open() throws Exception {
        String report = "/school-reports/" + run.report(cycle, first).id();
        String all = "/monitoring/" + cycle.id() + "?state=SUBMIT";
        for (String login : List.of(coordinator, first.municipalCurator(), first.operator())) {
            expect("/debts/monitoring", login, containsString("href=\"" + report + "\""));
            read(report, login).andExpect(status().isOk());
        }
        for (String login : List.of(first.regionalCoordinator(), "admin")) {
            expect(
                    "/debts/monitoring?period=2026-2&q="
                            + first.school().shortName().replace(" ", "%20").replace("№", "%E2%84%96"),
                    login,
                    allOf(containsString("href=\"" + all + "\""), not(containsString("/school-reports/"))));
            read(all, login).andExpect(status().isOk());
        }
    }

    @Test
    void only_those_who_oversee_see_it_and_only_their_own() throws Exception {
        clock.moveTo(DUE.plusDays(2));
        for (String login : List.of(first.head(), first.curator(), first.mentor(), first.commissionMember())) {
            for (String path : List.of("/debts/monitoring", "/debts/monitoring.xlsx", "/debts/monitoring/reminder")) {
                read(path, login).andExpect(status().isForbidden());
            }
        }
        read("/debts/monitoring/reminder", first.operator()).andExpect(status().isForbidden());
        remind(first.operator(), first.curator()).andExpect(status().isForbidden());
        TestPlace elsewhere = places.newPlace();
        String foreign = "municipality=" + first.municipality().id() + "&period=2026-2";
        for (String login : List.of(elsewhere.coordinator(), elsewhere.regionalCoordinator())) {
            expect(
                    "/debts/monitoring?" + foreign,
                    login,
                    not(containsString(first.school().shortName())));
            expect("/debts/monitoring/reminder?" + foreign, login, containsString("Напоминать некому"));
            assertThat(table("/debts/monitoring.xlsx?" + foreign, login)).isZero();
        }
        remind(elsewhere.coordinator(), first.curator())
                .andExpect(flash().attribute("error", containsString("не отправлено")));
    }

    @Test
    void the_filter_stays_in_every_address_and_places_go_over_to_the_other_map() throws Exception {
        clock.moveTo(DUE.plusDays(2));
        String filtered = "q=%D0%A8%D0%BA%D0%BE%D0%BB%D0%B0&amp;period=2026-2&amp;step=SUBMIT&amp;show=LATE";
        browser.perform(get("/debts/monitoring")
                        .param("q", "Школа")
                        .param("period", "2026-2")
                        .param("step", "SUBMIT")
                        .param("show", "LATE")
                        .with(user(coordinator)))
                .andExpect(content()
                        .string(allOf(
                                containsString("/debts/monitoring.xlsx?" + filtered),
                                containsString("/debts/monitoring/reminder?" + filtered),
                                containsString("href=\"/debts?q=%D0%A8%D0%BA%D0%BE%D0%BB%D0%B0\""))));
    }

    @Test
    void the_table_is_what_is_shown() throws Exception {
        run.report(cycle, first, true);
        clock.moveTo(DUE.plusDays(2));
        byte[] file = read("/debts/monitoring.xlsx?show=LATE", coordinator)
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo(second.school().shortName());
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("Заполнение");
            assertThat(sheet.getRow(1).getCell(5).getNumericCellValue()).isEqualTo(2);
            assertThat(sheet.getRow(1).getCell(7).getStringCellValue()).isEqualTo("Подтвердить показатели");
        }
        assertThat(table("/debts/monitoring.xlsx", coordinator)).isEqualTo(2);
    }

    @Test
    void who_is_behind_is_reminded_once_a_day_of_this_monitoring_alone() throws Exception {
        clock.moveTo(DUE.plusDays(2));
        expect(
                "/debts/monitoring/reminder?q=" + second.school().shortName().split(" ")[2],
                coordinator,
                allOf(
                        containsString("Просрочена задача «Подтвердить показатели» ("
                                + second.school().shortName()),
                        containsString("value=\"" + second.curator() + "\"")));
        expect("/debts/monitoring/reminder?period=2026-1", coordinator, containsString("Напоминать некому"));
        expect("/debts/monitoring/reminder?step=CHECK", coordinator, containsString("Напоминать некому"));

        remind(coordinator, first.curator(), second.curator())
                .andExpect(redirectedUrl("/debts/monitoring?period=2026-2"))
                .andExpect(flash().attribute("message", containsString("отправлено: 2 человека.")));
        remind(first.municipalCurator(), first.curator())
                .andExpect(flash().attribute("error", containsString("уже напомнили")));
        // the other map's reminder counts for the same day
        browser.perform(post("/debts/reminder")
                        .param("to", first.curator())
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(flash().attribute("error", containsString("уже напомнили")));
        remind(coordinator)
                .andExpect(flash().attribute("error", "Отметьте, кому напомнить."))
                .andExpect(redirectedUrl("/debts/monitoring/reminder?period=2026-2"));
        assertThat(notices.of(first.curator(), null, 10))
                .extracting(Notice::text)
                .filteredOn(text -> text.startsWith("Просрочена задача «Подтвердить показатели»"))
                .hasSize(1);
        expect("/debts/monitoring", coordinator, containsString("пока ничего не выполнено"));
        run.submit(cycle, first);
        expect("/debts/monitoring", coordinator, containsString("выполнено всё"));
    }

    @Test
    void a_hundred_organisations_cost_fewer_than_ten_statements() throws Exception {
        for (int i = 0; i < 98; i++) {
            owing(places.newSchool(first), i);
        }
        clock.moveTo(DUE.plusDays(2));
        expect("/debts/monitoring", coordinator, containsString("100, опаздывают 100"));
        long statements = sql.during(() -> {
            try {
                read("/debts/monitoring", coordinator).andExpect(status().isOk());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        assertThat(statements).isLessThan(10);
    }

    /** A report with its task as the engine would have projected it. */
    private void owing(TestPlace school, int number) {
        long report = jdbc.sql(
                        "insert into monitoring_school_report (cycle_id, organization_id, municipality_id, tenant_id, state,"
                                + " due_on, state_since) values (:cycle, :school, :municipality, :tenant, 'SUBMIT', :due, now()) returning id")
                .param("cycle", cycle.id())
                .param("school", school.school().id())
                .param("municipality", school.municipality().id())
                .param("tenant", school.tenant())
                .param("due", DUE)
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into engine_open_task (task_id, task_key, name, process_key, business_key, municipality, organization_id,"
                                + " assignee, created_at, due_at, urgency) values (:id, 'submit-indicators', 'Подтвердить показатели',"
                                + " 'school-monitoring', :key, :tenant, :school, :curator, cast(:due as timestamptz), cast(:due as timestamptz),"
                                + " extract(epoch from cast(:due as timestamptz)) * 1000)")
                .param("id", "task-" + report)
                .param("key", "M-" + school.municipality().id() + "/school-report-" + report)
                .param("tenant", school.tenant())
                .param("school", school.school().id())
                .param("curator", school.curator())
                .param("due", DUE)
                .update();
    }

    private void returned(String task, String login, Map<String, Object> answer) {
        run.user(login).submit(run.report(cycle, first).key(), task, answer);
        run.run();
    }

    /** The first school's cell stands at this step, and these are its words. */
    private Matcher<String> at(String step, String words) {
        return containsString(first.school().shortName() + ", шаг «" + step + "»: " + words);
    }

    private int table(String path, String login) throws Exception {
        byte[] file = read(path, login).andReturn().getResponse().getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return book.getSheetAt(0).getLastRowNum();
        }
    }

    private ResultActions remind(String login, String... to) throws Exception {
        return browser.perform(post("/debts/monitoring/reminder")
                .param("to", to.length == 0 ? new String[] {""} : to)
                .with(user(login))
                .with(csrf()));
    }

    private ResultActions read(String path, String login) throws Exception {
        return browser.perform(get(java.net.URI.create(path)).with(user(login)));
    }

    private void expect(String path, String login, Matcher<String> page) throws Exception {
        read(path, login).andExpect(status().isOk()).andExpect(content().string(page));
    }
}

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.Notices;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.programme.Programmes;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** «Карта отставаний»: who is late with what, the reminder, and who acted on it. */
@NastavnikTest
@Import(ProgrammeCase.class)
class DebtsPageTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private TestPlaces places;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Notices notices;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SqlCounter sql;

    private MockMvc browser;
    private ProgrammeCase.Run run;
    private String coordinator;

    @BeforeEach
    void begin() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        run = cases.begin().until("draft-road-map");
        coordinator = run.place.coordinator();
    }

    @Test
    void what_is_in_time_turns_late_and_then_very_late() throws Exception {
        expect(
                "/debts",
                coordinator,
                allOf(containsString("debt-on-time"), containsString("/programmes/" + run.key.programmeId())));
        expect("/debts?show=LATE", coordinator, containsString("Никто не опаздывает."));
        moveTo(lateBy(2));
        expect(
                "/debts",
                coordinator,
                allOf(
                        containsString("\"stage debt-late\""),
                        containsString("2 дня"),
                        containsString("Составить дорожную карту")));
        moveTo(lateBy(12));
        expect(
                "/debts?show=LATE",
                coordinator,
                allOf(
                        containsString("\"stage debt-very-late\""),
                        containsString("12 дней"),
                        containsString("опаздывают 1")));
    }

    @Test
    void an_organisation_without_a_programme_is_there_too() throws Exception {
        TestPlace other = places.newSchool(run.place);
        expect(
                "/debts?show=NONE",
                coordinator,
                allOf(
                        containsString(other.school().shortName()),
                        containsString("программы нет"),
                        not(containsString("Педагог – педагог"))));
    }

    @Test
    void only_those_who_oversee_see_it_and_only_their_own() throws Exception {
        for (String login :
                List.of(run.place.head(), run.place.curator(), run.place.mentor(), run.place.commissionMember())) {
            browser.perform(get("/debts").with(user(login))).andExpect(status().isForbidden());
            browser.perform(get("/debts.xlsx").with(user(login))).andExpect(status().isForbidden());
            browser.perform(get("/debts/reminder").with(user(login))).andExpect(status().isForbidden());
        }
        TestPlace elsewhere = places.newPlace();
        for (String login : List.of(elsewhere.coordinator(), elsewhere.regionalCoordinator(), elsewhere.operator())) {
            expect("/debts", login, not(containsString(run.place.school().shortName() + "<")));
            expect("/debts?municipality=" + run.place.municipality().id(), login, containsString("ничего не найдено"));
        }
        expect(
                "/debts",
                run.place.regionalCoordinator(),
                containsString(run.place.school().shortName()));
        browser.perform(get("/debts/reminder").with(user(run.place.operator()))).andExpect(status().isForbidden());
    }

    @Test
    void the_filter_stays_in_every_address() throws Exception {
        moveTo(lateBy(2));
        String filtered = "q=%D0%A8%D0%BA%D0%BE%D0%BB%D0%B0&amp;stage=PREPARATION&amp;show=LATE";
        browser.perform(get("/debts")
                        .param("q", "Школа")
                        .param("stage", "PREPARATION")
                        .param("show", "LATE")
                        .with(user(coordinator)))
                .andExpect(content()
                        .string(allOf(
                                containsString("/debts.xlsx?" + filtered),
                                containsString("/debts/reminder?" + filtered))));
        for (String miss : List.of("q=%25", "stage=WORK", "show=NONE")) {
            expect("/debts?" + miss, coordinator, containsString("ничего не найдено"));
        }
    }

    @Test
    void the_table_is_what_is_shown() throws Exception {
        moveTo(lateBy(2));
        byte[] file = browser.perform(get("/debts.xlsx?show=LATE").with(user(coordinator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo(run.place.school().shortName());
            assertThat(sheet.getRow(1).getCell(5).getNumericCellValue()).isEqualTo(2);
            assertThat(sheet.getRow(1).getCell(7).getStringCellValue()).isEqualTo("Составить дорожную карту");
        }
    }

    @Test
    void who_is_behind_is_reminded_once_a_day_and_next_morning_it_shows_who_acted() throws Exception {
        moveTo(lateBy(2));
        String curator = run.place.curator();
        expect(
                "/debts/reminder",
                coordinator,
                allOf(
                        containsString("Просрочена задача «Составить дорожную карту» ("
                                + run.place.school().shortName()),
                        containsString("value=\"" + curator + "\"")));

        remind(coordinator, curator)
                .andExpect(redirectedUrl("/debts"))
                .andExpect(flash().attribute("message", containsString("отправлено: 1 человек.")));
        remind(run.place.municipalCurator(), curator)
                .andExpect(flash().attribute("error", containsString("уже напомнили")));
        expect("/debts/reminder", coordinator, containsString("сегодня уже напомнили"));
        assertThat(notices.of(curator, null, 10))
                .extracting(Notice::text)
                .filteredOn(text -> text.startsWith("Просрочена задача"))
                .hasSize(1);
        expect("/", coordinator, containsString("пока ничего не выполнено"));

        run.until("approve-road-map");
        moveTo(clock.today().plusDays(1));
        expect(
                "/",
                coordinator,
                allOf(containsString("Кто откликнулся на напоминания"), containsString("выполнено всё")));
        expect("/debts", coordinator, containsString("выполнено всё"));
        expect("/", places.newPlace().coordinator(), not(containsString("Кто откликнулся")));
    }

    @Test
    void a_reminder_needs_somebody_who_is_behind_here() throws Exception {
        moveTo(lateBy(2));
        remind(coordinator).andExpect(flash().attribute("error", "Отметьте, кому напомнить."));
        remind(coordinator, run.place.head()).andExpect(flash().attribute("error", containsString("не отправлено")));
        browser.perform(post("/debts/reminder")
                        .param("to", run.place.curator())
                        .with(user(run.place.head()))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        TestPlace elsewhere = places.newPlace();
        remind(elsewhere.coordinator(), run.place.curator())
                .andExpect(flash().attribute("error", containsString("не отправлено")));
    }

    @Test
    void a_hundred_organisations_cost_fewer_than_ten_statements() throws Exception {
        List<TestPlace> schools = new ArrayList<>();
        for (int i = 0; i < 99; i++) {
            schools.add(places.newSchool(run.place));
        }
        for (TestPlace school : schools.subList(0, 5)) {
            programmes.launch(
                    school.school().id(),
                    new NewProgramme(
                            "Наставничество",
                            LocalDate.of(2026, 9, 1),
                            LocalDate.of(2027, 5, 31),
                            Set.of(MentoringForm.TEACHER_TEACHER),
                            Set.of(MentoringKind.INDIVIDUAL),
                            MeetingFormat.ON_SITE,
                            false));
        }
        moveTo(lateBy(2));
        expect(
                "/debts",
                coordinator,
                allOf(
                        containsString(schools.get(0).school().shortName()),
                        containsString(schools.get(98).school().shortName())));
        long statements = sql.during(() -> {
            try {
                browser.perform(get("/debts").with(user(coordinator))).andExpect(status().isOk());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        assertThat(statements).isLessThan(10);
    }

    /** The day on which the road map has been late for this many days. */
    private LocalDate lateBy(int days) {
        return context.getBean(org.nastavnik.engine.task.OpenTasks.class).ofCase(run.key).stream()
                .map(task -> LocalDate.ofInstant(
                        task.dueAt(), run.place.municipality().zone()))
                .min(LocalDate::compareTo)
                .orElseThrow()
                .plusDays(days);
    }

    private void moveTo(LocalDate day) {
        clock.moveTo(day);
    }

    private ResultActions remind(String login, String... to) throws Exception {
        return browser.perform(post("/debts/reminder")
                .param("to", to.length == 0 ? new String[] {""} : to)
                .with(user(login))
                .with(csrf()));
    }

    private void expect(String path, String login, Matcher<String> page) throws Exception {
        browser.perform(get(path).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(content().string(page));
    }
}

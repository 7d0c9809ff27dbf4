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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentService;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.programme.Stage;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** «Программы», the case page and its papers as each of those concerned sees them, and what may be done there. */
@NastavnikTest
@Import(ProgrammeCase.class)
class CasePagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private TestPlaces places;

    @Autowired
    private DocumentService documents;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private MutableClock clock;

    private MockMvc browser;
    private ProgrammeCase.Run run;
    private String page;

    @BeforeEach
    void begin() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        run = cases.begin().until("draft-road-map");
        page = "/programmes/" + run.key.programmeId();
    }

    @Test
    void the_coordinator_sees_the_programmes_of_the_own_municipality_with_what_they_wait_for() throws Exception {
        browser.perform(get("/programmes").with(user(run.place.coordinator())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Найдено программ: 1"),
                                containsString(run.place.school().shortName()),
                                containsString("Составить дорожную карту"),
                                containsString("1. Подготовка условий"))));
        TestPlace elsewhere = places.newPlace();
        browser.perform(get("/programmes").with(user(elsewhere.coordinator())))
                .andExpect(content().string(containsString("Найдено программ: 0")));
    }

    @Test
    void the_list_is_filtered_by_words_stage_and_lateness() throws Exception {
        String coordinator = run.place.coordinator();
        for (String miss : List.of("q=нетТакой", "stage=WORK", "overdue=true", "q=%25")) {
            browser.perform(get("/programmes?" + miss).with(user(coordinator)))
                    .andExpect(content().string(containsString("Найдено программ: 0")));
        }
        browser.perform(get("/programmes")
                        .param("q", "ПЕДАГОГ")
                        .param("stage", "PREPARATION")
                        .with(user(coordinator)))
                .andExpect(content().string(containsString("Найдено программ: 1")));
    }

    @Test
    void head_curator_and_coordinator_open_the_case_and_others_do_not() throws Exception {
        for (String login : List.of(run.place.head(), run.place.curator(), run.place.coordinator())) {
            browser.perform(get(page).with(user(login)))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Составить дорожную карту"),
                                    containsString("Назначен куратор"),
                                    containsString("Положение о наставничестве"))));
        }
        TestPlace elsewhere = places.newPlace();
        for (String login : List.of(elsewhere.head(), elsewhere.coordinator(), run.place.mentor())) {
            browser.perform(get(page).with(user(login))).andExpect(status().isForbidden());
        }
        browser.perform(get("/programmes/999999999").with(user(run.place.head())))
                .andExpect(status().isNotFound());
        browser.perform(get("/programmes/abc").with(user(run.place.head()))).andExpect(status().isNotFound());
    }

    @Test
    void only_who_leads_the_programme_is_offered_to_change_it() throws Exception {
        browser.perform(get(page).with(user(run.place.head())))
                .andExpect(content().string(containsString("Остановить программу")));
        browser.perform(get(page).with(user(run.place.coordinator())))
                .andExpect(content().string(not(containsString("Остановить программу"))));
        browser.perform(post(page + "/stop")
                        .param("reason", "Не моя программа")
                        .with(user(run.place.curator()))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(run.programme().stage()).isEqualTo(Stage.PREPARATION);
    }

    @Test
    void the_head_stops_the_programme_from_its_page() throws Exception {
        browser.perform(post(page + "/stop")
                        .param("reason", "")
                        .with(user(run.place.head()))
                        .with(csrf()))
                .andExpect(flash().attribute("error", containsString("причину")));
        browser.perform(post(page + "/stop")
                        .param("reason", "Организация реорганизуется")
                        .with(user(run.place.head()))
                        .with(csrf()))
                .andExpect(redirectedUrl(page));
        assertThat(run.programme().stage()).isEqualTo(Stage.STOPPED);
    }

    @Test
    void the_head_replaces_the_curator_from_its_page() throws Exception {
        String successor = run.place.newTeacher();
        browser.perform(post(page + "/curator")
                        .param("curator", successor)
                        .with(user(run.place.head()))
                        .with(csrf()))
                .andExpect(flash().attribute("message", containsString("Куратор заменён")));
        assertThat(organizations.holder(Role.CURATOR, run.place.school().id())).contains(successor);
    }

    @Test
    void the_diagram_says_where_the_case_stands() throws Exception {
        browser.perform(get(page + "/diagram").with(user(run.place.coordinator())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.active[0]").value("approve-road-map-of-programme"))
                .andExpect(jsonPath("$.xml").value(containsString("mentoring-programme")));
    }

    @Test
    void a_paper_is_read_by_those_who_may_open_its_case() throws Exception {
        Document paper = documents.ofProgramme(run.key.programmeId()).get(0);
        browser.perform(get("/documents/" + paper.id()).with(user(run.place.coordinator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ПРИКАЗЫВАЮ")));
        browser.perform(get("/documents/" + paper.id())
                        .with(user(places.newPlace().head())))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_head_begins_a_programme_on_our_page_and_keeps_what_was_typed_when_it_is_refused() throws Exception {
        var begun = post("/programmes/new")
                .param("organization", run.place.school().id().toString())
                .param("title", "Ученик – ученик")
                .param("startsOn", "2026-09-01")
                .param("forms", "PUPIL_PUPIL")
                .param("kinds", "INDIVIDUAL")
                .param("meetingFormat", "ON_SITE")
                .with(user(run.place.head()))
                .with(csrf());
        browser.perform(begun.param("endsOn", "2026-08-01"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Дата окончания не позже даты начала"),
                                containsString("Ученик – ученик"))));
        browser.perform(get("/programmes/new").with(user(run.place.curator()))).andExpect(status().isForbidden());
    }

    @Test
    void the_road_map_shows_its_items_first_as_drafted_then_what_is_overdue_and_next() throws Exception {
        browser.perform(get(page).with(user(run.place.coordinator())))
                .andExpect(content().string(containsString("Дорожная карта целиком")));
        run.until("collect-mentees");
        browser.perform(get(page).with(user(run.place.coordinator())))
                .andExpect(content()
                        .string(allOf(
                                containsString("Просроченные и ближайшие мероприятия"),
                                containsString("Показаны 6 из"),
                                containsString("Все мероприятия и отчёты"))));
        browser.perform(get(page + "?print").with(user(run.place.coordinator())))
                .andExpect(content().string(not(containsString("Показаны 6 из"))));
        clock.forwardDays(300);
        browser.perform(get(page).with(user(run.place.curator())))
                .andExpect(content().string(containsString("class=\"overdue\">просрочено<")));
    }

    @Test
    void the_printed_version_has_its_head_everything_unfolded_and_nothing_to_be_done() throws Exception {
        run.until("collect-mentees");
        browser.perform(get(page + "?print=1").with(user(run.place.curator())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Дело программы наставничества № " + run.key.programmeId()),
                                containsString(run.place.school().fullName()),
                                containsString("Напечатано "),
                                containsString("Обычный вид дела"),
                                containsString("data-whole=\"true\""))));
        browser.perform(get(page).with(user(run.place.curator())))
                .andExpect(content()
                        .string(allOf(containsString("Версия для печати"), not(containsString("Напечатано ")))));
        browser.perform(get(page + "?print=1").with(user(places.newPlace().curator())))
                .andExpect(status().isForbidden());
    }

    @Test
    void pages_cost_few_statements_however_much_is_in_them() throws Exception {
        String coordinator = run.place.coordinator();
        browser.perform(get(page).with(user(coordinator)));
        assertThat(statements("/", coordinator)).isLessThanOrEqualTo(16);
        assertThat(statements("/programmes", coordinator)).isLessThanOrEqualTo(9);
        long small = statements(page, coordinator);
        assertThat(small).isLessThanOrEqualTo(45);
        run.until("analyse-programme");
        assertThat(statements(page, coordinator)).isLessThanOrEqualTo(small + 8);
    }

    private long statements(String path, String login) {
        return sql.during(() -> {
            try {
                browser.perform(get(path).with(user(login))).andExpect(status().isOk());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }
}

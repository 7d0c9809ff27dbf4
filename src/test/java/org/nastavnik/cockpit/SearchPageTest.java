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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** «Поиск»: cases, papers and people in any form of their words, and nothing that the searcher may not see. */
@NastavnikTest
@Import(ProgrammeCase.class)
class SearchPageTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private TestPlaces places;

    @Autowired
    private PersonRegister register;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SqlCounter sql;

    private MockMvc browser;
    private ProgrammeCase.Run run;
    private TestPlace place;
    private Person pupil;

    @BeforeEach
    void begin() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        run = cases.begin().until("draft-road-map");
        place = run.place;
        pupil = register.add(
                place.school().id(),
                PersonDetails.of(
                                PersonKind.PUPIL,
                                new PersonName("Белоногова", "Алёна", "Игоревна"),
                                LocalDate.of(2012, 3, 3))
                        .inClass("7 А", null, null));
    }

    @Test
    void cases_and_papers_are_found_in_other_forms_of_their_words() throws Exception {
        search(place.curator(), "педагоги педагогам", containsString("/programmes/" + run.key.programmeId()));
        search(place.curator(), "положением о наставничестве", not(containsString("Ничего не найдено")));
        search(place.coordinator(), "приказы о назначениях кураторов", containsString("/documents/"));
        search(
                place.coordinator(),
                "педагог " + place.school().shortName(),
                containsString("/programmes/" + run.key.programmeId()));
        search(place.coordinator(), "космонавтика", containsString("Ничего не найдено"));
    }

    @Test
    void a_person_is_found_by_the_beginning_and_by_another_case_of_the_name() throws Exception {
        for (String typed :
                List.of("белоног", "БЕЛОНОГОВА АЛЕНА", "Алёна Белоногова", "Белоноговой", "Белоногову Алёну")) {
            search(
                    place.curator(),
                    typed,
                    allOf(containsString("Белоногова Алёна Игоревна"), containsString("/persons/" + pupil.id())));
        }
        assertThat(jdbc.sql(
                                "select count(*) from shared_access where person_id = :id and viewer = :viewer and what = 'Поиск'")
                        .param("id", pupil.id())
                        .param("viewer", place.curator())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobody_finds_what_the_lists_would_not_show() throws Exception {
        TestPlace elsewhere = places.newPlace();
        TestPlace neighbour = places.newSchool(place);
        for (String login :
                List.of(elsewhere.curator(), elsewhere.coordinator(), elsewhere.operator(), neighbour.curator())) {
            search(login, "Белоногова", containsString("Ничего не найдено"));
            search(login, "педагог", not(containsString("/programmes/" + run.key.programmeId())));
            search(login, "положение", not(containsString("/documents/")));
        }
        // a pupil is shown to the operator, who may not open the page, and to nobody else outside of the school
        search(
                place.operator(),
                "Белоногова",
                allOf(containsString("Белоногова Алёна"), not(containsString("/persons/" + pupil.id()))));
        search(place.coordinator(), "Белоногова", containsString("Ничего не найдено"));
        search(place.regionalCoordinator(), "Белоногова", containsString("Ничего не найдено"));
        search(place.regionalCoordinator(), "педагог", containsString("/programmes/" + run.key.programmeId()));
        for (String login : List.of(place.mentor(), place.commissionMember())) {
            browser.perform(get("/search").with(user(login))).andExpect(status().isForbidden());
            browser.perform(post("/search")
                            .param("q", "педагог")
                            .with(user(login))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void odd_input_does_no_harm() throws Exception {
        for (String typed : List.of("'; drop table programme; --", "a & | ! ( )", ":*", "\"", "--")) {
            search(place.curator(), typed, containsString("Поиск"));
        }
        search(place.curator(), "a", containsString("от двух букв"));
        browser.perform(get("/search").with(user(place.curator())))
                .andExpect(content().string(containsString("Найти")));
    }

    @Test
    void a_search_takes_few_statements() {
        assertThat(sql.during(() -> {
                    try {
                        search(place.curator(), "учителев", containsString("Учителев"));
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }))
                .isLessThanOrEqualTo(10);
    }

    private void search(String login, String typed, Matcher<String> page) throws Exception {
        browser.perform(post("/search").param("q", typed).with(user(login)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(page));
    }
}

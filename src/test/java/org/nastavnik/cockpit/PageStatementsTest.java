package org.nastavnik.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.programme.Programmes;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A page costs the same number of statements with one row in it and with several. */
@NastavnikTest
@Import(ProgrammeCase.class)
class PageStatementsTest {

    private static final int MORE = 3;
    private static final int LATE = 60;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private TestPlaces places;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SqlCounter sql;

    private MockMvc browser;

    @BeforeEach
    void browser() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/debts", "/debts/reminder", "/programmes", "/processes", "/processes/mentoring-programme"})
    void a_coordinators_page(String page) {
        TestPlace place = places.newPlace();
        begin(place);
        clock.forwardDays(LATE);
        long few = statements(get(page), place.coordinator());
        clock.forwardDays(-LATE);
        for (int i = 0; i < MORE; i++) {
            begin(places.newSchool(place));
        }
        clock.forwardDays(LATE);
        assertThat(statements(get(page), place.coordinator())).isEqualTo(few);
    }

    @Test
    void the_morning_page_of_head_and_curator() {
        ProgrammeCase.Run few = pairs(4);
        ProgrammeCase.Run many = pairs(8);
        assertThat(statements(get("/"), many.place.head())).isEqualTo(statements(get("/"), few.place.head()));
        assertThat(statements(get("/"), many.place.curator())).isEqualTo(statements(get("/"), few.place.curator()));
    }

    @Test
    void the_page_of_a_case() {
        ProgrammeCase.Run few = pairs(4);
        ProgrammeCase.Run many = pairs(8);
        String path = "/programmes/";
        assertThat(statements(get(path + many.key.programmeId()), many.place.curator()))
                .isEqualTo(statements(get(path + few.key.programmeId()), few.place.curator()));
    }

    @Test
    void a_search() {
        ProgrammeCase.Run few = cases.begin().until("draft-road-map");
        ProgrammeCase.Run many = pairs(8);
        for (String typed : List.of("педагог", "учителев")) {
            MockHttpServletRequestBuilder search =
                    post("/search").param("q", typed).with(csrf());
            assertThat(statements(search, many.place.curator())).isEqualTo(statements(search, few.place.curator()));
        }
    }

    private void begin(TestPlace place) {
        jobs.runDue(programmes
                .launch(
                        place.school().id(),
                        new NewProgramme(
                                "Педагог – педагог",
                                LocalDate.of(2026, 9, 1),
                                LocalDate.of(2027, 5, 31),
                                Set.of(MentoringForm.TEACHER_TEACHER),
                                Set.of(MentoringKind.INDIVIDUAL),
                                MeetingFormat.ON_SITE,
                                false))
                .key());
    }

    /** At work, half of the teachers with the other half. */
    private ProgrammeCase.Run pairs(int teachers) {
        ProgrammeCase.Run run = cases.begin(teachers);
        run.usually("collect-mentees", Map.of("add", "register", "mentees", run.teachers.subList(0, teachers / 2)));
        run.usually(
                "collect-mentors", Map.of("add", "register", "mentors", run.teachers.subList(teachers / 2, teachers)));
        return run.until("hold-first-meeting");
    }

    /** What is asked of the database once and remembered for a while is remembered after the first time. */
    private long statements(MockHttpServletRequestBuilder request, String login) {
        ask(request, login);
        return sql.during(() -> ask(request, login));
    }

    private void ask(MockHttpServletRequestBuilder request, String login) {
        try {
            browser.perform(request.with(user(login))).andExpect(status().isOk());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

package org.nastavnik.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.task.DueDates;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@NastavnikTest
class DeadlinesPageTest {

    private static final Instant THREE_DAYS = Instant.parse("2026-09-04T08:00:00Z");
    private static final Instant ONE_DAY = Instant.parse("2026-09-02T08:00:00Z");

    @Autowired
    private TestPlaces places;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private DueDates dueDates;

    @Autowired
    private JdbcTemplate jdbc;

    private MockMvc mvc;
    private TestPlace place;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = places.newPlace();
    }

    @Test
    void what_the_coordinator_sets_holds_for_new_tasks_of_the_own_municipality_only() throws Exception {
        assertThat(due(place)).isEqualTo(THREE_DAYS);
        mvc.perform(get("/deadlines").with(user(place.coordinator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Отчитаться о мероприятиях")));
        save("1", "1", "4", 0).andExpect(status().is3xxRedirection());

        assertThat(due(place)).isEqualTo(ONE_DAY);
        assertThat(dueDates.of("approve-pairs", place.tenant(), MutableClock.BEGIN)
                        .orElseThrow()
                        .steps()
                        .get(2)
                        .at())
                .isEqualTo(Instant.parse("2026-09-07T23:00:00Z"));
        assertThat(due(places.newPlace())).isEqualTo(THREE_DAYS);
        assertThat(jdbc.queryForList(
                        "select detail from nastavnik.shared_audit where subject = ? order by id",
                        String.class,
                        "municipality:" + place.municipality().id()))
                .contains("approve-pairs=1", "remind-before=1, escalate-after=4");

        save("", "2", "3", 1).andExpect(status().is3xxRedirection());
        assertThat(due(place)).isEqualTo(THREE_DAYS);
    }

    @Test
    void wrong_numbers_are_refused_at_their_field_and_what_was_typed_stays() throws Exception {
        for (String wrong : List.of("0", "121", "-1", "пять", "1.5", "99999999999")) {
            save(wrong, "2", "3", 0)
                    .andExpect(status().isOk())
                    .andExpect(content().string(matchesPattern("(?s).*цел(ым|ое) числ.*")))
                    .andExpect(content().string(containsString("value=\"" + wrong + "\"")));
        }
        save("5", "31", "3", 0).andExpect(content().string(containsString("Напоминание: укажите")));
        assertThat(due(place)).isEqualTo(THREE_DAYS);
    }

    @Test
    void two_coordinators_at_once_notice_each_other() throws Exception {
        save("1", "2", "3", 0).andExpect(status().is3xxRedirection());
        save("9", "2", "3", 0)
                .andExpect(content().string(containsString("изменил кто-то ещё")))
                .andExpect(content().string(containsString("value=\"9\"")));
        assertThat(due(place)).isEqualTo(ONE_DAY);
    }

    @Test
    void nobody_else_sees_or_sets_them() throws Exception {
        for (String login : List.of(
                place.head(),
                place.curator(),
                place.operator(),
                place.municipalCurator(),
                place.regionalCoordinator(),
                place.mentor())) {
            mvc.perform(get("/deadlines").with(user(login))).andExpect(status().isForbidden());
            mvc.perform(post("/deadlines").with(user(login)).with(csrf())).andExpect(status().isForbidden());
        }
    }

    private Instant due(TestPlace of) {
        return dueDates.of("approve-pairs", of.tenant(), MutableClock.BEGIN)
                .orElseThrow()
                .due();
    }

    private ResultActions save(String days, String remind, String escalate, long version) throws Exception {
        return mvc.perform(post("/deadlines")
                .with(user(place.coordinator()))
                .with(csrf())
                .param("days.approve-pairs", days)
                .param("remindBefore", remind)
                .param("escalateAfter", escalate)
                .param("version", Long.toString(version)));
    }
}

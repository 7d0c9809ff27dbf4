package org.nastavnik.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whoever comes for the first time reads on the morning page what to do first, until (s)he puts it away. */
@NastavnikTest
class FirstStepsTest {

    private static final String HEADING = "С чего начать";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private Rights rights;

    private MockMvc browser;
    private TestPlace place;

    @BeforeEach
    void begin() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        place = places.newPlace();
    }

    @Test
    void they_stand_there_until_they_are_put_away_and_come_back_when_asked_for() throws Exception {
        shows(place.curator(), containsString(HEADING));
        send(place.curator(), "/first-steps/read");
        send(place.curator(), "/first-steps/read");
        shows(place.curator(), not(containsString(HEADING)));
        shows(place.head(), containsString(HEADING));

        send(place.curator(), "/first-steps/again");
        shows(place.curator(), containsString(HEADING));
    }

    @Test
    void every_role_has_steps_of_its_own_and_only_in_sections_that_it_has() throws Exception {
        for (Role role : Role.values()) {
            if (!place.logins().containsKey(role)) {
                continue;
            }
            var viewer = rights.of(place.logins().get(role)).orElseThrow();
            assertThat(FirstStep.of(viewer))
                    .as(role.name())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allMatch(step -> step.section().isFor(viewer));
        }
        shows(place.coordinator(), containsString("Карта отставаний</a>. <span>Посмотрите"));
        shows(place.mentor(), containsString("Мои пары</a>. <span>Здесь ваши наставляемые"));
    }

    private void shows(String login, Matcher<String> what) throws Exception {
        browser.perform(get("/").with(user(login))).andExpect(content().string(what));
    }

    private void send(String login, String path) throws Exception {
        browser.perform(post(path).with(user(login)).with(csrf())).andExpect(redirectedUrl("/"));
    }
}

package org.nastavnik.launch.web;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.launch.Launch;
import org.nastavnik.launch.LaunchService;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** «Запуски» as coordinator and overseers see them, and nobody else. */
@NastavnikTest
class LaunchPagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private LaunchService launches;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private SqlCounter sql;

    private MockMvc browser;
    private TestPlace place;
    private TestPlace other;

    @BeforeEach
    void build() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        place = places.newPlace();
        other = places.newPlace();
    }

    @Test
    void the_coordinator_opens_a_launch_and_a_second_one_is_refused_with_what_was_typed() throws Exception {
        send(place.coordinator(), opening("2026-09-01", "2027-05-31")).andExpect(status().is3xxRedirection());
        send(place.coordinator(), opening("2027-01-15", "2027-08-31"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("уже идёт"), containsString("2027-01-15"))));
        send(place.coordinator(), opening("2027-09-01", "2027-08-31"))
                .andExpect(content().string(containsString("более позднюю дату")));
        send(place.coordinator(), opening("2027-09-01", "2031-08-31"))
                .andExpect(content().string(containsString("не более трёх лет")));
        assertThat(launches.ofMunicipalities(List.of(place.municipality().id())))
                .hasSize(1);
    }

    private MockHttpServletRequestBuilder opening(String from, String until) {
        return post("/launches")
                .param("municipality", place.municipality().id().toString())
                .param("startsOn", from)
                .param("endsOn", until);
    }

    @Test
    void overseers_see_a_launch_but_lead_it_not_and_others_do_not_come_in() throws Exception {
        send(place.coordinator(), opening("2026-09-01", "2027-05-31"));
        Launch launch =
                launches.ofMunicipalities(List.of(place.municipality().id())).get(0);
        String page = "/launches/" + launch.id();
        for (String login : List.of(place.operator(), place.municipalCurator(), place.regionalCoordinator(), "admin")) {
            browser.perform(get(page).with(user(login)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Остановить запуск"))));
            forbidden(login, post(page + "/stop").param("reason", "Надо"));
            forbidden(login, post(page + "/retry"));
            browser.perform(get(page + "/choice").with(user(login))).andExpect(status().isForbidden());
            forbidden(login, opening("2029-09-01", "2030-05-31"));
        }
        for (String login :
                List.of(other.coordinator(), place.head(), place.curator(), place.mentor(), place.commissionMember())) {
            browser.perform(get(page).with(user(login))).andExpect(status().isForbidden());
            browser.perform(get(page + "/choice").with(user(login))).andExpect(status().isForbidden());
            forbidden(login, post(page + "/choice").param("deed", "all"));
            forbidden(login, post(page + "/stop").param("reason", "Надо"));
            forbidden(login, opening("2029-09-01", "2030-05-31"));
        }
        browser.perform(get("/launches").with(user(place.head()))).andExpect(status().isForbidden());
        browser.perform(get("/launches").with(user(other.coordinator())))
                .andExpect(content().string(containsString("Запусков пока нет")));
        browser.perform(get("/launches/999999999").with(user("admin"))).andExpect(status().isNotFound());
    }

    @Test
    void organisations_are_ticked_over_several_pages_with_as_many_statements_for_few_as_for_many() throws Exception {
        send(place.coordinator(), opening("2026-09-01", "2027-05-31"));
        Launch launch =
                launches.ofMunicipalities(List.of(place.municipality().id())).get(0);
        String page = "/launches/" + launch.id() + "/choice";
        long few = sql.during(() -> open(page));
        for (int i = 0; i < 60; i++) {
            organizations.addOrganization(
                    place.municipality(), OrganizationKind.PRESCHOOL, "Детский сад № " + i, "Сад", "Городок", null);
        }
        assertThat(sql.during(() -> open(page))).isEqualTo(few);
        send(place.coordinator(), post(page).param("deed", "all").param("kind", "PRESCHOOL"))
                .andExpect(flash().attribute("message", "Выбор сохранён."));
        browser.perform(get(page).param("page", "1").with(user(place.coordinator())))
                .andExpect(content().string(containsString("Отмечено организаций: 60")));
        String school = place.school().id().toString();
        send(place.coordinator(), post(page).param("shown", school).param("organization", school));
        browser.perform(get(page).with(user(place.coordinator())))
                .andExpect(content().string(containsString("Отмечено организаций: 61")));
        send(place.coordinator(), post(page).param("shown", school));
        browser.perform(get(page).with(user(place.coordinator())))
                .andExpect(content().string(containsString("Отмечено организаций: 60")));
        String whole = "/launches/" + launch.id();
        browser.perform(get(whole).with(user(place.coordinator())))
                .andExpect(content().string(containsString("Программ начато: 0 из 60")));
        send(place.coordinator(), post(page).param("deed", "none"));
        browser.perform(get(page).with(user(place.coordinator())))
                .andExpect(content().string(containsString("Отмечено организаций: 0")));
    }

    private void open(String page) {
        try {
            browser.perform(get(page).with(user(place.coordinator()))).andExpect(status().isOk());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ResultActions send(String login, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(user(login)).with(csrf()));
    }

    private void forbidden(String login, MockHttpServletRequestBuilder request) throws Exception {
        send(login, request).andExpect(status().isForbidden());
    }
}

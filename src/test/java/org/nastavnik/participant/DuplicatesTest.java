package org.nastavnik.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** «Такой человек уже есть»: asked at entry, answered by who enters. */
@NastavnikTest
class DuplicatesTest {

    private static final LocalDate BORN = LocalDate.of(2012, 5, 7);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PersonRegister register;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private PersonTransfers transfers;

    private School school;
    private MockMvc browser;

    @BeforeEach
    void build() {
        school = new School(places.newPlace(), beans);
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private Person known(long organization, String last, String first) {
        return register.add(organization, PersonDetails.of(PersonKind.PUPIL, new PersonName(last, first, null), BORN));
    }

    private PersonDetails entered(String last, String first) {
        return PersonDetails.of(PersonKind.PUPIL, new PersonName(last, first, "Петровна"), BORN);
    }

    @Test
    void another_spelling_of_the_same_name_is_asked_about_and_entered_when_it_is_another_person() {
        known(school.id(), "Филиппова-Горелая", "Алёна");
        assertThatThrownBy(() -> register.enter(school.id(), entered("Филипова Горелая", "Алена"), false))
                .isInstanceOf(AlreadyKnown.class)
                .hasMessageContaining("уже есть в реестре организации");
        assertThat(register.enter(school.id(), entered("Филипова Горелая", "Алена"), true)
                        .id())
                .isNotNull();
    }

    @Test
    void who_only_begins_alike_on_the_same_birthday_is_asked_about_in_the_own_organisation_only() {
        known(school.id(), "Константинова", "Мария");
        assertThatThrownBy(() -> register.enter(school.id(), entered("Констанинова", "Марья"), false))
                .isInstanceOf(AlreadyKnown.class);
        assertThat(register.enter(school.id(), entered("Константинова", "Ольга"), false)
                        .id())
                .isNotNull();
    }

    @Test
    void of_another_organisation_only_its_name_is_told_and_a_transfer_is_asked_for_once() throws Exception {
        long other = otherSchool();
        Person elsewhere = known(other, "Дальняя", "Вера");

        browser.perform(form("/persons/new"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("есть в организации «Вторая школа»"),
                                containsString("Попросить перевести"),
                                not(containsString("/persons/" + elsewhere.id())))));
        for (int i = 0; i < 2; i++) {
            browser.perform(form("/persons/asking")).andExpect(redirectedUrl("/persons"));
        }
        assertThat(transfers.askedOf(other)).singleElement().satisfies(asked -> {
            assertThat(asked.personId()).isEqualTo(elsewhere.id());
            assertThat(asked.toOrganizationId()).isEqualTo(school.id());
        });
        browser.perform(form("/persons/new").param("another", "true")).andExpect(status().is3xxRedirection());
    }

    @Test
    void another_municipality_is_not_looked_into() {
        known(places.newPlace().school().id(), "Дальняя", "Вера");
        assertThat(register.enter(school.id(), entered("Дальняя", "Вера"), false)
                        .id())
                .isNotNull();
    }

    private long otherSchool() {
        return organizations
                .addOrganization(
                        school.place().municipality(),
                        OrganizationKind.SCHOOL,
                        "Вторая школа",
                        "Вторая школа",
                        "Городок",
                        null)
                .id();
    }

    private MockHttpServletRequestBuilder form(String page) {
        return post(page)
                .param("kind", "PUPIL")
                .param("lastName", "Дальняя")
                .param("firstName", "Вера")
                .param("birthDate", BORN.toString())
                .with(user(school.place().curator()))
                .with(csrf());
    }
}

package org.nastavnik.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Viewer;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The base of curators, from roles and trainings alone. */
@NastavnikTest
class CuratorBaseTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private PersonRegister persons;

    @Autowired
    private TrainingRegister trainings;

    @Autowired
    private CuratorBase base;

    @Autowired
    private Rights rights;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private WebApplicationContext context;

    private MockMvc mvc;
    private TestPlace place;
    private Viewer region;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        place = places.newPlace();
        region = rights.of(place.regionalCoordinator()).orElseThrow();
    }

    private List<CuratorBase.Row> rows(String q, String state) {
        return base.find(region, new CuratorBase.Filter(q, null, state, 0)).rows();
    }

    @Test
    void a_curator_is_trained_when_the_register_says_so_by_account_or_by_name() {
        organizations.addOrganization(
                place.municipality(), OrganizationKind.PRESCHOOL, "Без куратора", "Детский сад", "Городок", null);
        var name = rights.of(place.curator()).orElseThrow().name();
        assertThat(rows(null, "UNTRAINED")).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo(name);
            assertThat(row.since()).isEqualTo(LocalDate.of(2026, 9, 1));
            assertThat(row.trained()).isFalse();
        });
        assertThat(rows(null, "VACANT"))
                .extracting(CuratorBase.Row::organization)
                .containsExactly("Без куратора");

        long person = persons.add(
                        place.school().id(), PersonDetails.of(PersonKind.HEAD, name, LocalDate.of(1980, 1, 1)))
                .id();
        trainings.add(person, new NewTraining("Курсы кураторов", null, 16, null, LocalDate.of(2026, 8, 1), null));
        assertThat(rows(null, "TRAINED")).isEmpty();
        trainings.add(person, new NewTraining("Курсы кураторов", null, 36, null, LocalDate.of(2026, 8, 2), null));
        assertThat(rows(name.lastName().toLowerCase(), "TRAINED"))
                .singleElement()
                .satisfies(row -> assertThat(row.trainedThrough()).isEqualTo(LocalDate.of(2029, 8, 2)));
        assertThat(sql.during(() -> rows(null, ""))).isLessThan(6);
    }

    @Test
    void the_region_and_the_municipality_read_it_and_organisations_do_not() throws Exception {
        String lastName = rights.of(place.curator()).orElseThrow().name().lastName();
        for (String login :
                List.of(place.regionalCoordinator(), place.coordinator(), place.operator(), place.municipalCurator())) {
            mvc.perform(get("/curators").with(user(login))).andExpect(content().string(containsString(lastName)));
            mvc.perform(get("/curators.xlsx").with(user(login))).andExpect(status().isOk());
        }
        for (String login : List.of(place.curator(), place.head(), place.mentor())) {
            mvc.perform(get("/curators").with(user(login))).andExpect(status().isForbidden());
            mvc.perform(get("/curators.xlsx").with(user(login))).andExpect(status().isForbidden());
        }
        mvc.perform(get("/curators").with(user(places.newPlace().regionalCoordinator())))
                .andExpect(content().string(not(containsString(lastName))));
    }
}

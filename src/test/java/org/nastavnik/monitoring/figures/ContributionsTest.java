package org.nastavnik.monitoring.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nastavnik.monitoring.ExampleMunicipality.PERIOD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.ExampleMunicipality;
import org.nastavnik.monitoring.IndicatorSet;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.programme.Programmes;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What programmes bring to the indicators of the example that was computed by hand. */
@NastavnikTest
class ContributionsTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private IndicatorSets sets;

    @Autowired
    private FigureService figures;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Programmes programmes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private MutableClock clock;

    private MockMvc browser;
    private TestPlace place;
    private ExampleMunicipality example;
    private IndicatorSet set;

    @BeforeEach
    void build() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        clock.moveTo(PERIOD.lastDay());
        place = places.newPlace();
        example = new ExampleMunicipality(place, beans);
        example.fill();
        set = sets.shipped("komsomolsk-2020-2024").orElseThrow();
    }

    private void choose() {
        sets.choose(example.municipality(), set.id(), PERIOD);
    }

    /** The first programme of the organisation: the one of the example. */
    private long programme(long organization) {
        return jdbc.queryForObject("select min(id) from programme where organization_id = ?", Long.class, organization);
    }

    private Contribution of(long organization) {
        return contributions.of(programmes.get(programme(organization))).orElseThrow();
    }

    @Test
    void the_organisations_figures_are_those_of_the_page_of_figures() {
        choose();
        Figures all = figures.compute(example.municipality(), PERIOD, set);
        example.organizations().values().forEach(organization -> {
            Contribution found = of(organization.id());
            assertThat(found.lines()).hasSameSizeAs(all.indicators());
            for (int i = 0; i < found.lines().size(); i++) {
                Contribution.Line line = found.lines().get(i);
                if (line.organization() != null) {
                    assertThat(line.organization())
                            .as(line.indicator().code() + " " + organization.shortName())
                            .isEqualTo(all.indicators().get(i).organizations().get(organization.id()));
                    assertThat(line.own()).isLessThanOrEqualTo(Math.max(1, numerator(line)));
                }
            }
        });
    }

    private static long numerator(Contribution.Line line) {
        return line.organization().numerator() == null ? 0 : line.organization().numerator();
    }

    @Test
    void who_takes_part_in_another_programme_of_the_organisation_is_not_this_ones() {
        choose();
        long school = place.school().id();
        Map<String, Contribution.Line> before = byCode(of(school));
        assertThat(before.get("K2.1").own()).isEqualTo(6);

        long moved = jdbc.queryForObject(
                "select min(t.person_id) from participant_participation t join participant_person p on p.id = t.person_id"
                        + " where t.programme_id = ? and t.role = 'MENTEE' and p.kind = 'PUPIL' and t.state = 'ACTIVE'",
                Long.class,
                programme(school));
        jdbc.update("""
                with other as (
                    insert into programme (organization_id, municipality_id, tenant_id, title, starts_on, ends_on, forms, kinds,
                                           meeting_format, self_directed, stage, created_by, created_at)
                    select organization_id, municipality_id, tenant_id, 'Другая', starts_on, ends_on, forms, kinds, meeting_format,
                           self_directed, stage, created_by, created_at from programme where id = ? returning id)
                update participant_participation set programme_id = (select id from other) where person_id = ?""", programme(school), moved);

        Map<String, Contribution.Line> after = byCode(of(school));
        assertThat(after.get("K2.1").own()).isEqualTo(5);
        assertThat(after.get("K2.1").organization())
                .isEqualTo(before.get("K2.1").organization());
    }

    private static Map<String, Contribution.Line> byCode(Contribution contribution) {
        return contribution.lines().stream()
                .collect(Collectors.toMap(line -> line.indicator().code(), Function.identity()));
    }

    @Test
    void the_case_page_shows_it_and_leads_to_the_opened_figure_and_the_region_sees_no_small_group() throws Exception {
        shows(place.head(), containsString("Набор показателей на это полугодие не выбран"));
        choose();
        String link = "/figures/K2.1?organization=" + place.school().id() + "&amp;period=" + PERIOD.code();
        shows(
                place.head(),
                allOf(containsString("Вклад в показатели"), containsString(link), containsString("6 из 40")));
        shows(place.coordinator(), allOf(containsString(link), containsString("6 из 40")));
        shows(place.regionalCoordinator(), allOf(containsString(link), containsString("меньше 5")));
        browser.perform(get("/figures/K2.1?organization=" + place.school().id() + "&period=" + PERIOD.code())
                        .with(user(place.regionalCoordinator())))
                .andExpect(status().isOk());
    }

    @Test
    void surveys_of_few_are_not_shown_and_those_who_watch_see_how_many_answered() throws Exception {
        choose();
        Contribution.Line survey = of(place.school().id()).lines().stream()
                .filter(line -> line.marks() != null)
                .findFirst()
                .orElseThrow();
        assertThat(survey.organization()).isNull();
        if (survey.marks().state() == FigureState.KNOWN) {
            shows(place.head(), containsString("%, ответили: " + survey.own()));
            shows(place.coordinator(), not(containsString("%, ответили:")));
        } else {
            assertThat(survey.own()).isLessThan(5);
            shows(place.head(), not(containsString("ответили: ")));
        }
    }

    @Test
    void it_takes_as_many_statements_for_one_indicator_as_for_all_and_none_of_them_reads_other_organisations() {
        choose();
        var programme = programmes.get(programme(place.school().id()));
        contributions.of(programme);
        assertThat(sql.during(() -> contributions.of(programme))).isLessThanOrEqualTo(11);
    }

    private void shows(String login, Matcher<String> expected) throws Exception {
        browser.perform(get("/programmes/" + programme(place.school().id())).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(content().string(expected));
    }
}

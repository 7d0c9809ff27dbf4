package org.nastavnik.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.participant.headcount.HeadCountRegister;
import org.nastavnik.participant.headcount.HeadCounts;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The denominators: given once, not fewer than the register knows, seen by the municipality. */
@NastavnikTest
class HeadCountTest {

    private static final HalfYear NOW = new HalfYear(2026, 2);
    private static final HeadCounts COUNTS = new HeadCounts(500, 120, 0, 3, 40, 5);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private HeadCountRegister counts;

    private School school;
    private MockMvc browser;

    @BeforeEach
    void build() {
        school = new School(places.newPlace(), beans);
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private void confirm(HalfYear period, HeadCounts given, long version) {
        Acting.as(school.place().curator(), () -> counts.confirm(school.id(), period, given, version));
    }

    @Test
    void last_half_years_figures_are_the_next_ones_default_and_a_stale_page_overwrites_nothing() {
        confirm(NOW.previous(), COUNTS, -1);
        assertThat(counts.draft(school.id(), NOW))
                .isEqualTo(new HeadCountRegister.Draft(COUNTS, new HeadCounts(0, 0, 0, 0, 0, 0), -1));
        confirm(NOW, COUNTS, -1);
        assertThatThrownBy(() -> confirm(NOW, COUNTS, -1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("изменил");
        confirm(NOW, new HeadCounts(501, 120, 0, 3, 40, 5), 0);
        assertThat(counts.of(school.id(), NOW).orElseThrow().pupils()).isEqualTo(501);
    }

    @Test
    void fewer_than_registered_a_part_larger_than_the_whole_and_the_future_are_refused() {
        school.pupil("Старшая", 16, "Старшая Анна");
        school.pupil("Младшая", 12, "Младшая Анна");
        school.teacher("Учителев", 2);
        assertThat(counts.registered(school.id(), NOW)).isEqualTo(new HeadCounts(2, 1, 0, 0, 1, 0));
        assertThatThrownBy(() -> confirm(NOW, new HeadCounts(1, 1, 0, 0, 1, 0), -1))
                .hasMessageContaining("в реестре 2, а указано меньше");
        assertThatThrownBy(() -> confirm(NOW, new HeadCounts(2, 3, 0, 0, 1, 0), -1))
                .hasMessageContaining("15–19 лет не может быть больше");
        assertThatThrownBy(() -> confirm(new HalfYear(2027, 1), COUNTS, -1)).hasMessageContaining("ещё не началось");
        assertThatThrownBy(() ->
                        Acting.as(places.newPlace().curator(), () -> counts.confirm(school.id(), NOW, COUNTS, -1)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void the_curator_types_and_the_municipality_sees_and_counts_enterprises() throws Exception {
        browser.perform(post("/head-counts")
                        .param("year", "2026")
                        .param("half", "2")
                        .param("version", "-1")
                        .param("pupils", "321")
                        .param("pupils15to19", "много")
                        .param("students", "0")
                        .param("heads", "3")
                        .param("teachers", "30")
                        .param("youngTeachers", "2")
                        .with(user(school.place().curator()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("Укажите целое число"), containsString("value=\"321\""))));
        confirm(NOW, COUNTS, -1);
        browser.perform(post("/head-counts/enterprises")
                        .param("year", "2026")
                        .param("half", "2")
                        .param("enterprises", "77")
                        .with(user(school.place().operator()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        browser.perform(get("/head-counts").with(user(school.place().coordinator())))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("500"), containsString("value=\"77\""))));
        browser.perform(get("/head-counts").with(user(school.place().mentor()))).andExpect(status().isForbidden());
    }
}

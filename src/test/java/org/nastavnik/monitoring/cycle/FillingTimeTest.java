package org.nastavnik.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Minutes that curators work on their reports: on our pages and in Tasklist's form alike, without the nights in between. */
@NastavnikTest
class FillingTimeTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private FillingTime time;

    private TestPlace first;
    private TestPlace second;
    private CycleRun run;
    private MonitoringCycle cycle;

    @BeforeEach
    void open() {
        first = places.newPlace();
        second = places.newSchool(first);
        run = new CycleRun(first, second, beans);
        run.choose("komsomolsk-2020-2024");
        cycle = run.open();
    }

    private void openForm(TestPlace school) {
        run.user(school.curator()).form(run.report(cycle, school).key(), "submit-indicators");
    }

    private void handOn(TestPlace school) {
        run.user(school.curator())
                .submit(run.report(cycle, school).key(), "submit-indicators", new HashMap<>(Map.of("confirm", "yes")));
        run.run();
    }

    private void pass(int minutes) {
        run.clock().forward(Duration.ofMinutes(minutes));
    }

    /** The test's own seconds count too. */
    private void assertFigures(int reports, int minutes, int longer) {
        FillingTime.Figures figures = time.of(cycle.id());
        assertThat(figures.reports()).isEqualTo(reports);
        assertThat(figures.medianSeconds()).isBetween(minutes * 60L, minutes * 60L + 50);
        assertThat(figures.longer()).isEqualTo(longer);
    }

    @Test
    void what_passes_between_form_page_and_handing_on_counts_and_a_night_as_a_short_break() {
        openForm(first);
        pass(4);
        run.reports.look(run.report(cycle, first).id());
        pass(2);
        handOn(first);
        assertFigures(1, 6, 0);

        openForm(second);
        pass(60 * 16);
        openForm(second);
        pass(3);
        handOn(second);
        assertFigures(2, 12, 1);
    }

    @Test
    void a_return_adds_what_it_takes_and_not_the_days_it_lay_elsewhere() {
        openForm(first);
        pass(5);
        handOn(first);
        pass(60 * 24 * 3);
        run.sign(cycle, first);
        run.user(first.municipalCurator())
                .submit(
                        run.report(cycle, first).key(),
                        "check-school-report",
                        Map.of("decision", "return", "whole", "Проверьте ещё раз"));
        run.run();
        pass(60 * 24);
        openForm(first);
        pass(1);
        handOn(first);
        assertFigures(1, 6, 0);
    }

    @Test
    void nobody_elses_look_counts_and_before_the_first_report_there_is_no_figure() throws Exception {
        assertThat(time.of(cycle.id())).isEqualTo(new FillingTime.Figures(0, null, 0));
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        String page = "/monitoring/" + cycle.id();
        mvc.perform(get(page).with(user(first.coordinator())))
                .andExpect(content().string(not(containsString("Заполнение отчёта"))));
        openForm(first);
        pass(2);
        mvc.perform(get("/school-reports/" + run.report(cycle, first).id()).with(user(first.municipalCurator())));
        pass(14);
        handOn(first);
        // 16 minutes between the curator's two deeds are a break
        assertThat(time.of(cycle.id()).medianSeconds()).isEqualTo(FillingTime.BREAK.toSeconds());
        mvc.perform(get(page).with(user(first.coordinator())))
                .andExpect(content().string(containsString("медиана 15 мин, сдано отчётов: 1, дольше 10 мин: 1")));
    }
}

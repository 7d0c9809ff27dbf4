package org.nastavnik.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;
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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Pages of cycles and reports as people of every role meet them. */
@NastavnikTest
class CyclePagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private CycleSchedules schedules;

    private MockMvc mvc;
    private TestPlace school;
    private TestPlace second;
    private CycleRun run;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        school = places.newPlace();
        second = places.newSchool(school);
        run = new CycleRun(school, second, beans);
        run.choose("komsomolsk-2020-2024");
        run.pupils(school, 20, "Петров");
    }

    private ResultActions read(String login, String address) throws Exception {
        return mvc.perform(get(address).with(user(login)));
    }

    private ResultActions send(String login, String address, String... parameters) throws Exception {
        var request = post(address).with(user(login)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request);
    }

    @Test
    void whoever_may_not_open_a_cycle_reads_on_which_days_it_opens() throws Exception {
        read(school.municipalCurator(), "/monitoring")
                .andExpect(content().string(containsString("Он откроется сам в день, указанный ниже")))
                .andExpect(content().string(containsString("открывается 10.01, организации сдают до 25.01")))
                .andExpect(content().string(not(containsString("Сохранить даты"))));
    }

    @Test
    void the_coordinator_opens_a_cycle_sets_the_days_and_cancels() throws Exception {
        long place = run.municipality();
        read(school.coordinator(), "/monitoring")
                .andExpect(content().string(containsString("Мониторинга ещё не было")));
        String[] dates = {
            "municipality",
            "" + place,
            "period",
            "2026-2",
            "lastDay",
            "2026-09-01",
            "schoolsDue",
            "2026-08-01",
            "municipalityDue",
            "2026-09-20"
        };
        send(school.coordinator(), "/monitoring", dates).andExpect(flash().attributeExists("error"));
        dates[7] = "2026-09-10";
        send(school.municipalCurator(), "/monitoring", dates).andExpect(status().isForbidden());
        send(school.coordinator(), "/monitoring", dates).andExpect(flash().attributeExists("message"));
        MonitoringCycle cycle = run.cycles.holding(place, CycleRun.PERIOD).orElseThrow();

        send(
                        school.operator(),
                        "/monitoring/schedule/" + place,
                        "lastDay-1",
                        "31.05",
                        "opensOn-1",
                        "10.5",
                        "schoolsDue-1",
                        "05.06",
                        "municipalityDue-1",
                        "30.06",
                        "lastDay-2",
                        "20.12",
                        "opensOn-2",
                        "01.12",
                        "schoolsDue-2",
                        "25.12",
                        "municipalityDue-2",
                        "20.01")
                .andExpect(flash().attributeExists("message"));
        assertThat(schedules.of(place).automatic()).isFalse();
        assertThat(schedules.of(place).second().lastDay().getDayOfMonth()).isEqualTo(20);
        send(
                        school.operator(),
                        "/monitoring/schedule/" + place,
                        "lastDay-1",
                        "31.02",
                        "opensOn-1",
                        "10.5",
                        "schoolsDue-1",
                        "05.06",
                        "municipalityDue-1",
                        "30.06")
                .andExpect(flash().attribute("error", "Укажите день и месяц, например 31.05."));

        String page = "/monitoring/" + cycle.id();
        send(school.operator(), page + "/cancel", "reason", "Ошибка").andExpect(status().isForbidden());
        send(school.coordinator(), page + "/cancel", "reason", "").andExpect(flash().attributeExists("error"));
        run.run();
        send(school.coordinator(), page + "/cancel", "reason", "Не то полугодие")
                .andExpect(flash().attributeExists("message"));
        read(school.coordinator(), page).andExpect(content().string(containsString("Не то полугодие")));
    }

    @Test
    void progress_shows_schools_and_steps_to_those_who_oversee() throws Exception {
        MonitoringCycle cycle = run.open();
        run.report(cycle, school, false);
        run.clock.forwardDays(12);
        String page = "/monitoring/" + cycle.id();
        read(school.municipalCurator(), page)
                .andExpect(content().string(containsString("просрочен")))
                .andExpect(content().string(containsString("подписано")))
                .andExpect(content().string(containsString("/school-reports/")));
        read(school.coordinator(), page + "?state=CHECK").andExpect(content().string(not(containsString("просрочен"))));
        read(school.regionalCoordinator(), page)
                .andExpect(content().string(containsString("Отчётов принято")))
                .andExpect(content().string(not(containsString("href=\"/school-reports/"))));
        read(school.curator(), page).andExpect(status().isForbidden());
        read(places.newPlace().coordinator(), page).andExpect(status().isForbidden());
        read(school.coordinator(), "/monitoring/999999999").andExpect(status().isNotFound());
        read(school.curator(), "/monitoring").andExpect(content().string(containsString("Отчёты моей организации")));
        read(school.mentor(), "/monitoring").andExpect(status().isForbidden());
    }

    @Test
    void the_curator_confirms_line_by_line_and_hands_on_from_the_page() throws Exception {
        MonitoringCycle cycle = run.open();
        String page = "/school-reports/" + run.report(cycle, school).id();
        read(school.curator(), page)
                .andExpect(content().string(containsString("20 из 100")))
                .andExpect(content().string(containsString("Без изменений")));
        read(second.curator(), page).andExpect(status().isForbidden());
        read(school.regionalCoordinator(), page).andExpect(status().isForbidden());
        long paper = run.line(cycle, school, "K1.1").id();
        send(
                        school.curator(),
                        page + "/lines",
                        "explanation-" + paper,
                        "",
                        "answer-" + paper,
                        "yes",
                        "confirm-" + paper,
                        "on")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Напишите пояснение")));
        send(
                        school.curator(),
                        page + "/lines",
                        "explanation-" + paper,
                        "Приказ № 3",
                        "answer-" + paper,
                        "yes",
                        "confirm-" + paper,
                        "on")
                .andExpect(flash().attributeExists("message"));
        send(school.coordinator(), page + "/lines").andExpect(status().isForbidden());
        send(school.curator(), page + "/unchanged")
                .andExpect(flash().attribute("message", "Все показатели подтверждены. Передайте отчёт на подпись."));
        send(school.curator(), page + "/submission")
                .andExpect(flash().attribute("message", "Отчёт передан руководителю на подпись."));
        run.run();
        assertThat(run.line(cycle, school, "K1.1").typed()).isTrue();
        send(school.curator(), page + "/submission").andExpect(flash().attributeExists("error"));
        send(school.curator(), page + "/unchanged").andExpect(flash().attributeExists("error"));

        run.sign(cycle, school);
        long line = run.line(cycle, school, "K2.1").id();
        read(school.municipalCurator(), page).andExpect(content().string(containsString("Ваше замечание")));
        send(school.curator(), page + "/remarks", "remark-" + line, "Нельзя").andExpect(status().isForbidden());
        send(school.municipalCurator(), page + "/remarks", "remark-" + line, "я".repeat(1001))
                .andExpect(content().string(containsString("Сократите")));
        send(school.municipalCurator(), page + "/remarks", "remark-" + line, "Сверьте")
                .andExpect(flash().attributeExists("message"));
        assertThat(run.line(cycle, school, "K2.1").remark()).isEqualTo("Сверьте");
        run.pupils(school, 3, "Новый");
        read(school.head(), page)
                .andExpect(content().string(containsString("в реестре сейчас 23\u00a0%, 23 из 100")))
                .andExpect(content().string(containsString("SHA-256")));
        read(school.head(), page + "/signatures/1").andExpect(content().string(containsString("\"K2.1\"")));
        read(second.head(), page + "/signatures/1").andExpect(status().isForbidden());
    }

    @Test
    void a_missing_head_count_is_said_at_its_line() throws Exception {
        run.jdbc
                .sql("delete from participant_head_count where organization_id = :id")
                .param("id", school.school().id())
                .update();
        MonitoringCycle cycle = run.open();
        String page = "/school-reports/" + run.report(cycle, school).id();
        read(school.curator(), page).andExpect(content().string(containsString("численность не указана")));
        long line = run.line(cycle, school, "K2.1").id();
        send(school.curator(), page + "/lines", "explanation-" + line, "", "confirm-" + line, "on")
                .andExpect(content().string(containsString("подтвердить нельзя")));
        send(school.curator(), page + "/submission").andExpect(flash().attributeExists("error"));
    }

    @Test
    void the_coordinator_reopens_an_accepted_report() throws Exception {
        MonitoringCycle cycle = run.open();
        run.report(cycle, school, true);
        String page = "/school-reports/" + run.report(cycle, school).id();
        send(school.operator(), page + "/reopen", "reason", "Ошибка", "until", "2026-09-09")
                .andExpect(status().isForbidden());
        send(school.coordinator(), page + "/reopen", "reason", "Ошибка", "until", "2026-08-01")
                .andExpect(flash().attributeExists("error"));
        send(school.coordinator(), page + "/reopen", "reason", "Ошибка в числе", "until", "2026-09-09")
                .andExpect(flash().attributeExists("message"));
        read(school.curator(), page).andExpect(content().string(containsString("Ошибка в числе")));
    }
}

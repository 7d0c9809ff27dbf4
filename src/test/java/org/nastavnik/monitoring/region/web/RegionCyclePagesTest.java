package org.nastavnik.monitoring.region.web;

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

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.region.RegionPlace;
import org.nastavnik.monitoring.region.cycle.RegionApprovals;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.monitoring.region.cycle.RegionCycleState;
import org.nastavnik.monitoring.region.cycle.RegionRun;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A region's cycle on its pages: opened, watched, written, cancelled, by whom and by whom not. */
@NastavnikTest
class RegionCyclePagesTest {

    private static final String LIST = "/regional-monitoring";

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private RegionApprovals approvals;

    private MockMvc mvc;
    private RegionRun run;
    private TestPlace place;
    private TestPlace district;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = places.newPlace();
        run = new RegionRun(place, beans);
        district = run.region.municipality("Северный район");
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

    private String region() {
        return Long.toString(run.region.id());
    }

    private List<String> others() {
        return Stream.concat(leading().stream(), strangers().stream()).toList();
    }

    /** Those of a municipality of the region who read its approved report. */
    private List<String> leading() {
        return List.of(place.coordinator(), place.municipalCurator());
    }

    private List<String> strangers() {
        TestPlace elsewhere = places.newPlace();
        return List.of(
                place.operator(),
                place.head(),
                place.curator(),
                elsewhere.coordinator(),
                elsewhere.municipalCurator(),
                elsewhere.regionalCoordinator());
    }

    @Test
    void the_regional_coordinator_opens_a_cycle_sets_the_days_and_cancels() throws Exception {
        read(place.regionalCoordinator(), LIST).andExpect(content().string(containsString("ещё не было")));
        String[] dates = {
            "region", region(), "period", "2026-2", "municipalitiesDue", "2026-08-01", "regionDue", "2026-09-20"
        };
        send(place.regionalCoordinator(), LIST, dates).andExpect(flash().attributeExists("error"));
        dates[5] = "2026-09-10";
        for (String other : others()) {
            send(other, LIST, dates).andExpect(status().isForbidden());
        }
        send(place.regionalCoordinator(), LIST, dates).andExpect(flash().attributeExists("message"));
        run.run();
        RegionCycle cycle =
                run.cycles.holding(run.region.id(), RegionRun.PERIOD).orElseThrow();
        assertThat(cycle.state()).isEqualTo(RegionCycleState.COLLECTING);
        read(place.regionalCoordinator(), LIST)
                .andExpect(content().string(containsString("муниципалитеты отчитываются")));

        String[] days = {
            "opensOn-1", "16.06", "municipalitiesDue-1", "5.7", "regionDue-1", "25.07",
            "opensOn-2", "26.01", "municipalitiesDue-2", "20.02", "regionDue-2", "10.03"
        };
        send(place.coordinator(), LIST + "/schedule/" + region(), days).andExpect(status().isForbidden());
        send(place.regionalCoordinator(), LIST + "/schedule/" + region(), days)
                .andExpect(flash().attributeExists("message"));
        read(place.regionalCoordinator(), LIST).andExpect(content().string(containsString("05.07")));
        days[3] = "32.07";
        send(place.regionalCoordinator(), LIST + "/schedule/" + region(), days)
                .andExpect(flash().attributeExists("error"));

        String address = LIST + "/" + cycle.id() + "/cancel";
        send(place.coordinator(), address, "reason", "Ошибка").andExpect(status().isForbidden());
        send(place.regionalCoordinator(), address, "reason", " ").andExpect(flash().attributeExists("error"));
        send(place.regionalCoordinator(), address, "reason", "Открыт по ошибке")
                .andExpect(flash().attributeExists("message"));
        read(place.regionalCoordinator(), LIST + "/" + cycle.id())
                .andExpect(content().string(containsString("Открыт по ошибке")));
    }

    @Test
    void who_is_on_which_step_is_seen_by_the_region_alone() throws Exception {
        run.municipal(district, "NOTE", 40);
        RegionCycle cycle = run.open();
        String address = LIST + "/" + cycle.id();
        read(place.regionalCoordinator(), address)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Северный район")))
                .andExpect(content().string(containsString("пишется аналитическая справка")))
                .andExpect(content().string(containsString("мониторинг не открыт")))
                .andExpect(content().string(containsString("0 из 2")));
        read(place.regionalCoordinator(), address + "?state=REPORTED")
                .andExpect(content().string(containsString("Таких муниципалитетов нет")));
        for (String other : others()) {
            read(other, address).andExpect(status().isForbidden());
            read(other, address + "/report").andExpect(status().isForbidden());
        }
        read(place.regionalCoordinator(), LIST + "/999999").andExpect(status().isNotFound());
        read(place.regionalCoordinator(), address + "/report")
                .andExpect(content().string(containsString("ещё не сведены")));
    }

    @Test
    void the_report_is_written_approved_taken_away_and_stays() throws Exception {
        RegionPlace.Cycle own = run.municipal(place, "APPROVED", 40);
        RegionPlace.Cycle other = run.municipal(district, "APPROVED", 60);
        RegionCycle cycle = run.open();
        String address = LIST + "/" + cycle.id() + "/report";
        String link = "/regional-monitoring/" + cycle.id() + "/report\"";
        for (String leader : leading()) {
            read(leader, address).andExpect(status().isForbidden());
            read(leader, "/monitoring/" + own.id() + "/results")
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(link))));
        }
        read(place.regionalCoordinator(), address)
                .andExpect(content().string(containsString("Итоги утвердили все муниципалитеты региона (2)")));
        String[] words = {"version", "0", "PROPOSALS", "1. Провести форум наставников края."};
        send(place.coordinator(), address, words).andExpect(status().isForbidden());
        send(place.regionalCoordinator(), address, words).andExpect(flash().attributeExists("message"));
        // an old page
        send(place.regionalCoordinator(), address, words)
                .andExpect(content().string(containsString("только что изменил кто-то ещё")));
        send(place.regionalCoordinator(), address, "version", "1", "BASIS", "x".repeat(20_001))
                .andExpect(content().string(containsString("слишком длинный")));
        send(place.regionalCoordinator(), address + "/COVERAGE/draft", "version", "1")
                .andExpect(flash().attributeExists("message"));

        run.decide(cycle, "approve-regional-report", Map.of("decision", "approve"));
        RegionApprovals.Approval approval = approvals.of(cycle.id()).orElseThrow();
        read(place.regionalCoordinator(), address)
                .andExpect(content().string(containsString("Провести форум наставников края")))
                .andExpect(content().string(not(containsString("Сохранить отчёт"))));
        send(place.regionalCoordinator(), address, "version", "3", "BASIS", "Поздно")
                .andExpect(content().string(containsString("уже утверждён")));
        read(place.regionalCoordinator(), LIST + "/" + cycle.id())
                .andExpect(content().string(containsString(approval.sha256())))
                .andExpect(content().string(not(containsString("Изменилось после свода"))));
        other.rows().change(other.id(), "K2.1", "33.0");
        read(place.regionalCoordinator(), LIST + "/" + cycle.id())
                .andExpect(content().string(containsString("Изменилось после свода")))
                .andExpect(content().string(containsString("33")));

        String paper = "/documents/" + approval.documentId();
        for (String ending : List.of("", ".docx", ".pdf")) {
            read(place.regionalCoordinator(), paper + ending).andExpect(status().isOk());
            for (String leader : leading()) {
                read(leader, paper + ending).andExpect(status().isOk());
            }
            for (String stranger : strangers()) {
                read(stranger, paper + ending).andExpect(status().isForbidden());
            }
        }
        for (String leader : leading()) {
            for (String page : List.of("/results", "")) {
                read(leader, "/monitoring/" + own.id() + page)
                        .andExpect(content().string(containsString(link)));
            }
            read(leader, address)
                    .andExpect(content().string(containsString("Провести форум наставников края")))
                    .andExpect(content().string(containsString(paper + ".docx")))
                    .andExpect(content().string(not(containsString("/region-figures"))))
                    .andExpect(content().string(not(containsString("Сохранить отчёт"))));
            send(leader, address, "version", "3", "BASIS", "Чужое").andExpect(status().isForbidden());
            read(leader, LIST + "/" + cycle.id()).andExpect(status().isForbidden());
            read(leader, paper).andExpect(content().string(not(containsString("Загрузить скан"))));
        }
        for (String stranger : strangers()) {
            read(stranger, address).andExpect(status().isForbidden());
        }
        read(place.operator(), "/monitoring/" + own.id() + "/results")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(link))));
        read(place.coordinator(), LIST + "/999999/report").andExpect(status().isNotFound());
        read(place.regionalCoordinator(), "/documents")
                .andExpect(content().string(containsString("Региональный отчёт")));
        read(place.coordinator(), "/documents").andExpect(content().string(not(containsString(paper + "\""))));
    }
}

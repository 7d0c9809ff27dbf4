package org.nastavnik.monitoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nastavnik.monitoring.outcome.OutcomeRows.parts;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Consolidated figures against targets, over the half-years, organisations beside their like. */
@NastavnikTest
class OutcomePagesTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private IndicatorSets sets;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private JdbcTemplate jdbc;

    private MockMvc mvc;
    private TestPlace place;
    private OutcomeRows rows;
    private long cycle;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = places.newPlace();
        rows = new OutcomeRows(
                jdbc, place, sets.shipped("komsomolsk-2020-2024").orElseThrow().id());
        long before = rows.cycle(LocalDate.of(2026, 1, 1), "APPROVED");
        rows.total(before, "K2.1", 100, 200, "50.0", 2, 0);
        cycle = rows.cycle(LocalDate.of(2026, 7, 1), "NOTE");
        rows.total(cycle, "K1.1", 1, 2, "50.0", 2, 1);
        rows.total(cycle, "K2.1", 145, 200, "72.5", 2, 1);
        rows.total(cycle, "K2.4", 3, 20, "15.0", 2, 0);
        rows.total(cycle, "K2.10", 0, 0, null, 2, 0);
        rows.report(cycle, place.school().id(), Map.of("K2.1", parts(90, 100), "K2.4", parts(1, 10)));
        rows.report(cycle, places.newSchool(place).school().id(), Map.of("K2.1", parts(55, 100), "K2.4", parts(2, 10)));
        rows.missing(cycle, places.newSchool(place).school().id());
    }

    private ResultActions open(String path, String login) throws Exception {
        return mvc.perform(get("/monitoring/" + cycle + path).with(user(login)));
    }

    @Test
    void the_figures_stand_against_targets_and_the_half_year_before() throws Exception {
        open("/results", place.municipalCurator())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("72,5\u00a0%")))
                .andExpect(content().string(containsString("145 из 200")))
                .andExpect(content().string(containsString("+22,5")))
                .andExpect(content().string(containsString("1 из 2")))
                .andExpect(content().string(containsString("Целей достигнуто: 1 из 3")))
                .andExpect(content().string(containsString("Отчётов принято: 2 из 3")))
                .andExpect(content().string(containsString("Динамика по полугодиям")))
                .andExpect(content().string(containsString("I полугодие 2026 года")));
        mvc.perform(get("/monitoring-results").with(user(place.coordinator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("II полугодие 2026 года")));
    }

    @Test
    void an_organisation_stands_beside_its_like_and_the_region_sees_no_small_group() throws Exception {
        open("/results/K2.1", place.coordinator())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("медиана: 72,5\u00a0%")))
                .andExpect(content().string(containsString("+17,5")))
                .andExpect(content().string(containsString("−17,5")))
                .andExpect(content().string(containsString("90 из 100")));
        open("/results/K2.4", place.coordinator()).andExpect(content().string(containsString("1 из 10")));
        open("/results/K2.4", place.regionalCoordinator())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("меньше 5")))
                .andExpect(content().string(not(containsString("1 из 10"))));
        open("/results/K9.9", place.coordinator()).andExpect(status().isNotFound());
    }

    @Test
    void the_workbook_has_the_same_numbers() throws Exception {
        byte[] file = open("/results.xlsx", place.coordinator())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetName(0)).isEqualTo("Сводные показатели");
            var line = book.getSheetAt(0).getRow(2);
            assertThat(line.getCell(0).getStringCellValue()).isEqualTo("K2.1");
            assertThat(line.getCell(3).getNumericCellValue()).isEqualTo(72.5);
            assertThat(book.getSheet("Организации").getLastRowNum()).isEqualTo(4);
            assertThat(book.getSheet("Динамика, %").getRow(2).getCell(1).getNumericCellValue())
                    .isEqualTo(50.0);
        }
    }

    @Test
    void only_those_who_oversee_the_municipality_come_in_and_each_does_its_own_part() throws Exception {
        for (String path : List.of("/results", "/results.xlsx", "/results/K2.1", "/registers", "/note")) {
            for (String stranger : List.of(
                    place.curator(),
                    place.head(),
                    place.mentor(),
                    places.newPlace().coordinator())) {
                open(path, stranger).andExpect(status().isForbidden());
            }
            mvc.perform(get("/monitoring/999999999" + path).with(user(place.coordinator())))
                    .andExpect(status().isNotFound());
        }
        for (String path : List.of("/registers", "/note", "/note/BASIS/draft")) {
            for (String other : List.of(place.coordinator(), place.regionalCoordinator(), place.curator())) {
                mvc.perform(post("/monitoring/" + cycle + path)
                                .with(user(other))
                                .with(csrf())
                                .param("version", "0"))
                        .andExpect(status().isForbidden());
            }
        }
        mvc.perform(post("/monitoring/" + cycle + "/registers")
                        .with(user(place.municipalCurator()))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void before_the_summing_up_the_pages_say_what_is_awaited() throws Exception {
        rows.state(cycle, "COLLECTING");
        jdbc.update("delete from nastavnik.monitoring_total where cycle_id = ?", cycle);
        open("/results", place.coordinator()).andExpect(content().string(containsString("Показатели ещё не сведены")));
        open("/note", place.municipalCurator()).andExpect(content().string(containsString("ещё не сведены")));
        open("/registers", place.operator()).andExpect(content().string(containsString("Реестры ещё не сформированы")));
    }
}

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.region.RegionPlace;
import org.nastavnik.monitoring.region.mapping.Mappings;
import org.nastavnik.monitoring.region.mapping.VersionRules;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The region's coordinator looks, compares, drills down, downloads, and changes what is the region's; nobody else does. */
@NastavnikTest
class RegionPagesTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private IndicatorSets sets;

    @Autowired
    private Mappings mappings;

    @Autowired
    private VersionRules rules;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private JdbcTemplate jdbc;

    private MockMvc mvc;
    private TestPlace place;
    private RegionPlace region;
    private HalfYear period;
    private long city;
    private long cycle;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = places.newPlace();
        region = new RegionPlace(place, organizations, jdbc);
        period = rules.current();
        city = sets.shipped("komsomolsk-2020-2024").orElseThrow().id();
        TestPlace town = region.municipality("Город");
        region.cycle(town, period.previous(), city, "APPROVED").total("K2.1", 500, 1000, "50.0");
        cycle = region.cycle(town, period, city, "APPROVED")
                .total("K2.1", 700, 1000, "70.0")
                .id();
        region.cycle(
                        region.municipality("Район"),
                        period,
                        sets.shipped("sayansky-2021-2024").orElseThrow().id(),
                        "APPROVED")
                .total("S1", 10, 100, "10.0");
        region.cycle(region.municipality("Пишет"), period, city, "NOTE").total("K2.1", 99, 100, "99.0");
    }

    private ResultActions open(String path) throws Exception {
        return open(path, place.regionalCoordinator());
    }

    private ResultActions open(String path, String login) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(place.regionalCoordinator())).with(csrf()));
    }

    @Test
    void municipalities_stand_side_by_side_with_the_total() throws Exception {
        open("/region-figures")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("64,5\u00a0%")))
                .andExpect(content().string(containsString("710 из 1100")))
                .andExpect(content().string(containsString("+14,5")))
                .andExpect(content().string(containsString("было муниципалитетов: 1")))
                .andExpect(content().string(containsString("нет показателя")))
                .andExpect(content().string(not(containsString("<span class=\"figure-code\">R8</span>"))))
                .andExpect(content().string(containsString("<span class=\"figure-code\">R6</span>")))
                .andExpect(content().string(containsString("в работе: пишется аналитическая справка")))
                .andExpect(content().string(not(containsString("99\u00a0%"))))
                .andExpect(content().string(containsString("2 из 4")))
                .andExpect(content().string(containsString("/monitoring/" + cycle + "/results/K2.1")));
        open("/region-figures?period=" + period.previous().code())
                .andExpect(content().string(containsString("50\u00a0%")));
        open("/region-figures?period=2020-1").andExpect(content().string(containsString("ещё не утвердил показатели")));
        open("/region-figures?period=вчера").andExpect(status().isBadRequest());
    }

    @Test
    void an_indicator_opens_down_to_the_municipality() throws Exception {
        open("/region-figures/R6")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Динамика по полугодиям")))
                .andExpect(content().string(containsString("муниципалитетов: 2")))
                .andExpect(content().string(containsString("700 из 1000")))
                .andExpect(content().string(containsString("S1")));
        open("/monitoring/" + cycle + "/results/K2.1").andExpect(status().isOk());
        open("/region-figures/R99").andExpect(status().isNotFound());
    }

    @Test
    void many_municipalities_come_in_pages_and_the_total_on_the_last() throws Exception {
        for (int i = 10; i < 40; i++) {
            region.municipality("Я" + i);
        }
        open("/region-figures")
                .andExpect(content().string(containsString("Страница 1 из 2")))
                .andExpect(content().string(not(containsString("Я39"))));
        open("/region-figures?page=1")
                .andExpect(content().string(containsString("Я39")))
                .andExpect(content().string(containsString("Страница 2 из 2")));
        open("/region-figures?page=77").andExpect(content().string(containsString("Страница 2 из 2")));
    }

    @Test
    void the_workbook_has_the_same_numbers() throws Exception {
        byte[] file = open("/region-figures.xlsx")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var total = book.getSheet("Регион").getRow(6);
            assertThat(total.getCell(0).getStringCellValue()).isEqualTo("R6");
            assertThat(total.getCell(3).getNumericCellValue()).isEqualTo(64.5);
            assertThat(total.getCell(4).getNumericCellValue()).isEqualTo(710);
            var town = book.getSheet("Муниципалитеты").getRow(1);
            assertThat(town.getCell(0).getStringCellValue()).isEqualTo("Город");
            assertThat(town.getCell(9).getNumericCellValue()).isEqualTo(70.0);
            assertThat(book.getSheet("Муниципалитеты").getRow(4).getCell(4).getStringCellValue())
                    .isEqualTo("нет сопоставимого показателя");
            assertThat(book.getSheet("Из чего").getLastRowNum()).isEqualTo(34);
        }
    }

    @Test
    void only_the_own_region_and_only_its_coordinator() throws Exception {
        long id = region.id();
        TestPlace strange = places.newPlace();
        List<String> paths = List.of(
                "/region-figures?region=" + id,
                "/region-figures.xlsx?region=" + id,
                "/region-figures/R6?region=" + id,
                "/region-mapping?region=" + id,
                "/region-mapping/" + id + "/indicator",
                "/region-mapping/" + id + "/sets/" + city,
                "/region-forms?region=" + id,
                "/region-forms/" + id + "/cells.xlsx",
                "/region-forms/" + id + "/filled.xlsx?form=1&period=2024-1",
                "/region-forms/" + id + "/municipalities.xlsx?form=1&period=2024-1");
        for (String path : paths) {
            for (String stranger : List.of(
                    place.coordinator(),
                    place.municipalCurator(),
                    place.operator(),
                    place.head(),
                    place.curator(),
                    place.mentor(),
                    place.commissionMember(),
                    strange.regionalCoordinator())) {
                open(path, stranger).andExpect(status().isForbidden());
            }
        }
        for (String path : List.of("/region-figures", "/region-mapping", "/region-forms")) {
            open(path, place.coordinator()).andExpect(status().isForbidden());
        }
        String version = Long.toString(mappings.newest(id).id());
        for (String path : List.of(
                "/region-mapping/" + id + "/targets",
                "/region-mapping/" + id + "/drop",
                "/region-mapping/" + id + "/indicator",
                "/region-mapping/" + id + "/sets/" + city,
                "/region-forms/" + id,
                "/region-forms/" + id + "/drop")) {
            for (String stranger : List.of(place.coordinator(), strange.regionalCoordinator())) {
                mvc.perform(post(path)
                                .with(user(stranger))
                                .with(csrf())
                                .param("version", version)
                                .param("since", period.code())
                                .param("reason", "так")
                                .param("code", "R1")
                                .param("id", "1"))
                        .andExpect(status().isForbidden());
            }
        }
        assertThat(mappings.newest(id).shipped()).isTrue();
    }

    @Test
    void the_list_is_changed_on_the_pages() throws Exception {
        long id = region.id();
        open("/region-mapping")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("исходное сопоставление".replaceFirst("и", "И"))))
                .andExpect(content().string(containsString("16 из 16")));
        send(post("/region-mapping/" + id + "/indicator")
                        .param("version", version())
                        .param("since", period.code())
                        .param("reason", "Приказ № 7")
                        .param("code", "R18")
                        .param("name", "Охват предпринимателей")
                        .param("kind", "SHARE")
                        .param("better", "MORE")
                        .param("position", "2"))
                .andExpect(status().is3xxRedirection());
        send(post("/region-mapping/" + id + "/targets")
                        .param("version", version())
                        .param("since", period.code())
                        .param("reason", "Приказ № 8")
                        .param("target-R6-" + period.year(), "60"))
                .andExpect(status().is3xxRedirection());
        open("/region-mapping")
                .andExpect(content().string(containsString("Охват предпринимателей")))
                .andExpect(content().string(containsString("Приказ № 8")))
                .andExpect(content().string(containsString("value=\"60\"")));
        open("/region-figures").andExpect(content().string(containsString("цель 60\u00a0%")));
        send(post("/region-mapping/" + id + "/indicator")
                        .param("version", version())
                        .param("since", period.code())
                        .param("reason", "")
                        .param("code", "R19")
                        .param("name", "Набрано не зря")
                        .param("kind", "SHARE")
                        .param("position", "2"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Укажите, почему")))
                .andExpect(content().string(containsString("Набрано не зря")));
        send(post("/region-mapping/" + id + "/targets")
                        .param("version", version())
                        .param("since", period.code())
                        .param("reason", "x")
                        .param("target-R6-" + period.year(), "много"))
                .andExpect(content().string(containsString("R6: Целевое значение «много» не понято")));
        send(post("/region-mapping/" + id + "/drop")
                        .param("version", version())
                        .param("since", period.code())
                        .param("reason", "лишний")
                        .param("code", "R18"))
                .andExpect(status().is3xxRedirection());
        assertThat(mappings.newest(id).version()).isEqualTo(3);
        open("/region-mapping?version=999999999").andExpect(status().isNotFound());
    }

    private String version() {
        return Long.toString(mappings.newest(region.id()).id());
    }

    @Test
    void a_set_is_mapped_on_its_page() throws Exception {
        long id = region.id();
        Indicator pupils = sets.indicators(city).stream()
                .filter(one -> one.code().equals("K2.1"))
                .findFirst()
                .orElseThrow();
        Indicator preschool = sets.indicators(city).stream()
                .filter(one -> one.code().equals("K2.2"))
                .findFirst()
                .orElseThrow();
        open("/region-mapping/" + id + "/sets/" + city)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("indicator-" + pupils.id())));
        send(post("/region-mapping/" + id + "/sets/" + city)
                        .param("version", version())
                        .param("since", period.code())
                        .param("reason", "так")
                        .param("indicator-" + pupils.id(), "R6")
                        .param("indicator-" + preschool.id(), "R6"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("сложились бы дважды")));
        send(post("/region-mapping/" + id + "/sets/" + city)
                        .param("version", version())
                        .param("since", period.code())
                        .param("reason", "так")
                        .param("indicator-" + pupils.id(), "R7"))
                .andExpect(status().is3xxRedirection());
        open("/region-figures").andExpect(content().string(containsString("70\u00a0%")));
        open("/region-mapping").andExpect(content().string(containsString("1 из 16")));
        open("/region-mapping/" + id + "/sets/999999999").andExpect(status().isNotFound());
    }
}

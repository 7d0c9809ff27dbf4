package org.nastavnik.monitoring.region.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.region.RegionPlace;
import org.nastavnik.monitoring.region.mapping.VersionRules;
import org.nastavnik.monitoring.region.statistics.FormCells;
import org.nastavnik.monitoring.region.statistics.FormVersion;
import org.nastavnik.monitoring.region.statistics.FormVersions;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Forms of statistical observation on their page: described, changed by versions, filled for the region and a municipality. */
@NastavnikTest
class RegionFormsPageTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private IndicatorSets sets;

    @Autowired
    private VersionRules rules;

    @Autowired
    private FormCells cells;

    @Autowired
    private FormVersions versions;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private JdbcTemplate jdbc;

    private MockMvc mvc;
    private TestPlace place;
    private RegionPlace region;
    private TestPlace town;
    private HalfYear period;
    private String path;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = places.newPlace();
        region = new RegionPlace(place, organizations, jdbc);
        period = rules.current();
        path = "/region-forms/" + region.id();
        long city = sets.shipped("komsomolsk-2020-2024").orElseThrow().id();
        town = region.municipality("Город");
        region.cycle(town, period, city, "APPROVED").total("K2.1", 700, 1000, "70.0");
        region.cycle(region.municipality("Район"), period, city, "APPROVED").total("K2.1", 10, 100, "10.0");
        region.cycle(town, period.previous(), city, "APPROVED").total("K2.1", 500, 1000, "50.0");
    }

    private ResultActions open(String address) throws Exception {
        return mvc.perform(get(address).with(user(place.regionalCoordinator())));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(
                explained(request).with(user(place.regionalCoordinator())).with(csrf()));
    }

    private MockHttpServletRequestBuilder explained(MockHttpServletRequestBuilder request) {
        return request.param("version", newest())
                .param("since", period.code())
                .param("reason", "Новая форма по приказу № 5");
    }

    private String newest() {
        return versions.newest(region.id())
                .map(FormVersion::id)
                .map(String::valueOf)
                .orElse("");
    }

    private ResultActions put(String cell, String part) throws Exception {
        return send(post(path)
                .param("form", "Форма 1")
                .param("sheet", "Раздел 1")
                .param("cell", cell)
                .param("code", "R6")
                .param("part", part));
    }

    private double value(String query, String cell) throws Exception {
        byte[] file = open(path + "/filled.xlsx?form=Форма 1&period=" + query)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var at = new CellReference(cell);
            return book.getSheet("Раздел 1")
                    .getRow(at.getRow())
                    .getCell(at.getCol())
                    .getNumericCellValue();
        }
    }

    @Test
    void a_form_is_described_and_filled_for_the_region_and_for_a_municipality() throws Exception {
        open("/region-forms").andExpect(content().string(containsString("Записей пока нет")));
        put("С 12", "NUMERATOR").andExpect(status().is3xxRedirection()).andExpect(flash().attributeExists("change"));
        put("двенадцать", "NUMERATOR")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ячейка «двенадцать» не понята")))
                .andExpect(content().string(containsString("value=\"двенадцать\"")))
                .andExpect(content().string(containsString("Новая форма по приказу № 5")));

        assertThat(value(period.code(), "C12")).isEqualTo(710);
        assertThat(value(period.code() + "&municipality=", "C12")).isEqualTo(710);
        assertThat(value(period.code() + "&municipality=" + town.municipality().id(), "C12"))
                .isEqualTo(700);
        byte[] rows = open(path + "/municipalities.xlsx?form=Форма 1&period=" + period.code())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(rows))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(3).getNumericCellValue())
                    .isEqualTo(710);
        }
        open(path + "/filled.xlsx?form=Форма 1&period=2020-1")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("выгружать пока нечего")));
        String stranger = "&municipality=" + places.newPlace().municipality().id();
        open(path + "/filled.xlsx?form=Форма 1&period=" + period.code() + stranger)
                .andExpect(status().isNotFound());
    }

    @Test
    void a_change_is_a_new_version_and_the_former_one_stays_to_be_seen_and_filled() throws Exception {
        period = rules.current().previous();
        put("C12", "NUMERATOR").andExpect(flash().attributeExists("message"));
        String first = newest();
        period = rules.current();
        long stored = cells.of(region.id()).get(0).id();
        open("/region-forms?cell=" + stored).andExpect(content().string(containsString("Изменить запись C12")));
        send(post(path)
                        .param("id", Long.toString(stored))
                        .param("form", "Форма 1")
                        .param("sheet", "Раздел 1")
                        .param("cell", "D20")
                        .param("code", "R6")
                        .param("part", "NUMERATOR"))
                .andExpect(flash().attributeExists("message"));

        assertThat(value(period.previous().code(), "C12")).isEqualTo(500);
        assertThat(value(period.code(), "D20")).isEqualTo(710);
        open("/region-forms")
                .andExpect(content().string(containsString("Версия 2, действует с полугодия")))
                .andExpect(content().string(containsString("Новая форма по приказу № 5")))
                .andExpect(content().string(containsString(">D20<")));
        open("/region-forms?version=" + first)
                .andExpect(content().string(containsString("Это прежняя версия")))
                .andExpect(content().string(containsString(">C12<")))
                .andExpect(content().string(not(containsString("Сохранить запись"))));
        open("/region-forms?version=999999999").andExpect(status().isNotFound());
        // an old page
        mvc.perform(post(path)
                        .with(user(place.regionalCoordinator()))
                        .with(csrf())
                        .param("version", first)
                        .param("since", period.code())
                        .param("reason", "Опоздал")
                        .param("form", "Форма 1")
                        .param("sheet", "Раздел 1")
                        .param("cell", "E5")
                        .param("code", "R6")
                        .param("part", "VALUE"))
                .andExpect(content().string(containsString("изменил кто-то ещё")));
    }

    @Test
    void thirty_cells_are_typed_one_after_the_other() throws Exception {
        for (int row = 2; row <= 10; row++) {
            put("C" + row, "VALUE").andExpect(status().is3xxRedirection());
        }
        var kept = put("C11", "VALUE").andReturn().getFlashMap();
        mvc.perform(get("/region-forms").with(user(place.regionalCoordinator())).flashAttrs(kept))
                .andExpect(content().string(containsString("value=\"Форма 1\"")))
                .andExpect(content().string(containsString("value=\"Раздел 1\"")))
                .andExpect(content().string(containsString("value=\"Новая форма по приказу № 5\"")))
                .andExpect(content().string(containsString("Более ранние версии: 4")));
    }

    @Test
    void the_records_go_through_a_file() throws Exception {
        put("C12", "NUMERATOR");
        byte[] kept = open(path + "/cells.xlsx").andReturn().getResponse().getContentAsByteArray();
        String stored = Long.toString(cells.of(region.id()).get(0).id());
        send(post(path + "/drop").param("id", stored)).andExpect(flash().attributeExists("message"));
        send(post(path + "/drop").param("id", stored)).andExpect(flash().attributeExists("error"));
        assertThat(cells.of(region.id())).isEmpty();
        upload(kept).andExpect(flash().attributeExists("message"));
        assertThat(cells.of(region.id())).hasSize(1);
        upload(kept).andExpect(flash().attributeExists("error"));
        upload("Форма;Раздел (лист);Ячейка;Показатель;Что ставить\nФ;Л;1;R6;числитель".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("строка 2: Ячейка «1» не понята")));
    }

    private ResultActions upload(byte[] file) throws Exception {
        return send(multipart(path + "/file")
                .file(new MockMultipartFile("file", "f.xlsx", "application/octet-stream", file)));
    }
}

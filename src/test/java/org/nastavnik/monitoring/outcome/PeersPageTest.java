package org.nastavnik.monitoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.monitoring.outcome.OutcomeRows.parts;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A school beside the others of its kind: quartiles of six others, nothing of four, and nobody's name. */
@NastavnikTest
class PeersPageTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private IndicatorSets sets;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PeerComparison comparison;

    @Autowired
    private org.nastavnik.monitoring.cycle.SchoolReportService reports;

    @Autowired
    private SqlCounter sql;

    private MockMvc mvc;
    private OutcomeRows rows;
    private TestPlace own;
    private TestPlace other;
    private long cycle;
    private long report;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        own = places.newPlace();
        rows = new OutcomeRows(
                jdbc, own, sets.shipped("komsomolsk-2020-2024").orElseThrow().id());
        cycle = rows.cycle(LocalDate.of(2026, 7, 1), "REGISTERS");
        report = rows.report(cycle, own.school().id(), Map.of("K2.1", parts(70, 100), "K2.5", parts(9, 20)));
        paper(report, true);
        for (int i = 1; i <= 6; i++) {
            other = places.newSchool(own);
            Map<String, List<Long>> lines = new HashMap<>(Map.of("K2.1", parts(i * 10, 100)));
            if (i <= 4) {
                lines.put("K2.5", parts(i, 20));
            }
            paper(rows.report(cycle, other.school().id(), lines), i <= 2);
        }
        TestPlace nursery = places.newSchool(own);
        jdbc.update(
                "update nastavnik.organization set kind = ? where id = ?",
                OrganizationKind.PRESCHOOL.name(),
                nursery.school().id());
        rows.report(cycle, nursery.school().id(), Map.of("K2.1", parts(100, 100)));
    }

    private void paper(long of, boolean yes) {
        jdbc.update(
                "insert into nastavnik.monitoring_report_line (report_id, indicator_id, state, numerator, denominator, value,"
                        + " answer, confirmed) select ?, i.id, 'KNOWN', ?, 1, ?, ?, true from nastavnik.monitoring_indicator i"
                        + " join nastavnik.monitoring_cycle c on c.set_id = i.set_id where c.id = ? and i.code = 'K1.1'",
                of,
                yes ? 1 : 0,
                yes ? 100 : 0,
                yes,
                cycle);
    }

    private String path() {
        return "/school-reports/" + report + "/peers";
    }

    private Document page(String login) throws Exception {
        return Jsoup.parse(mvc.perform(get(path()).with(user(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<String> row(Document page, String code) {
        return page.select("tbody tr").stream()
                .filter(line ->
                        line.children().size() == 7 && line.child(0).text().equals(code))
                .findFirst()
                .orElseThrow()
                .children()
                .stream()
                .skip(2)
                .map(Element::text)
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void own_value_beside_median_and_middle_half_of_six_others_and_nothing_of_four() throws Exception {
        for (String login : List.of(own.head(), own.curator(), own.municipalCurator())) {
            Document page = page(login);
            assertThat(row(page, "K2.1"))
                    .containsExactly("70 %", "35 %", "22,5–47,5 %", "выше, чем у трёх четвертей других", "6");
            assertThat(row(page, "K2.5")).containsExactly("45 %", "других меньше 5", "—", "—", "меньше 5");
            assertThat(row(page, "K1.1")).containsExactly("да", "2 из 6 есть документ", "—", "—", "6");
            assertThat(page.select(".figure-bar .figure-code").eachText()).containsExactly("K2.1");
            assertThat(page.select("main").text()).doesNotContain(other.school().shortName());
        }
        assertThat(sql.during(() -> comparison.of(reports.get(report), OrganizationKind.SCHOOL)))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void the_workbook_says_what_the_page_says() throws Exception {
        byte[] file = mvc.perform(get(path() + ".xlsx").with(user(own.head())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(line(book, "K2.1"))
                    .containsExactly("70", "", "35", "22.5", "47.5", "", "6", "выше, чем у трёх четвертей других", "");
            assertThat(line(book, "K2.5")).containsExactly("45", "", "", "", "", "", "", "", "других меньше 5");
            assertThat(line(book, "K1.1")).containsExactly("", "да", "", "", "", "2", "6", "", "");
            for (Row row : book.getSheetAt(0)) {
                row.forEach(cell -> assertThat(cell.toString())
                        .doesNotContain(other.school().shortName()));
            }
        }
    }

    private static List<String> line(XSSFWorkbook book, String code) {
        DataFormatter text = new DataFormatter(Locale.ROOT);
        for (Row row : book.getSheetAt(0)) {
            if (text.formatCellValue(row.getCell(0)).equals(code)) {
                return IntStream.range(3, 12)
                        .mapToObj(at -> text.formatCellValue(row.getCell(at)))
                        .toList();
            }
        }
        throw new AssertionError(code);
    }

    @Test
    void others_people_and_those_above_are_refused() throws Exception {
        for (String login : List.of(
                other.head(),
                other.curator(),
                own.mentor(),
                own.regionalCoordinator(),
                places.newPlace().head())) {
            for (String ending : List.of("", ".xlsx")) {
                mvc.perform(get(path() + ending).with(user(login))).andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void there_is_nothing_to_compare_before_the_municipality_has_summed_up() throws Exception {
        String link = "a[href=" + path() + "]";
        assertThat(Jsoup.parse(reportPage()).select(link)).hasSize(1);
        rows.state(cycle, "COLLECTING");
        mvc.perform(get(path()).with(user(own.head()))).andExpect(status().isNotFound());
        mvc.perform(get(path() + ".xlsx").with(user(own.head()))).andExpect(status().isNotFound());
        assertThat(Jsoup.parse(reportPage()).select(link)).isEmpty();
        rows.state(cycle, "APPROVED");
        mvc.perform(get(path()).with(user(own.head()))).andExpect(status().isOk());
    }

    private String reportPage() throws Exception {
        return mvc.perform(get("/school-reports/" + report).with(user(own.head())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

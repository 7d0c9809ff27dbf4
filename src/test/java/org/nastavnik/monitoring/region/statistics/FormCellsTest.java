package org.nastavnik.monitoring.region.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.region.RegionPlace;
import org.nastavnik.monitoring.region.figures.RegionalFigures;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The region's figures in the cells of forms that it describes itself. */
@NastavnikTest
class FormCellsTest {

    private static final HalfYear PERIOD = new HalfYear(2024, 2);
    private static final String FORM = "1-наставничество";

    @Autowired
    private TestPlaces places;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private IndicatorSets sets;

    @Autowired
    private RegionalFigures regional;

    @Autowired
    private FormCells cells;

    @Autowired
    private JdbcTemplate jdbc;

    private RegionPlace region;

    @BeforeEach
    void build() {
        region = new RegionPlace(places.newPlace(), organizations, jdbc);
    }

    private static FormCell cell(String address, String code, FigurePart part, String row, String column) {
        return new FormCell(null, FORM, "Раздел 1", CellAddress.parse(address), row, column, code, part);
    }

    private void put(FormCell cell) {
        cells.put(region.id(), cell);
    }

    private void refused(String words, FormCell cell) {
        assertThatThrownBy(() -> put(cell)).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }

    @Test
    void values_stand_in_their_cells_with_the_labels_given() throws IOException {
        long city = sets.shipped("komsomolsk-2020-2024").orElseThrow().id();
        region.cycle(region.municipality("Город"), PERIOD, city, "APPROVED").total("K2.1", 700, 1001, "69.9");
        region.cycle(region.municipality("Пишет"), PERIOD, city, "NOTE").total("K2.1", 1, 1, "100.0");
        put(cell("C12", "R6", FigurePart.NUMERATOR, "Вовлечено обучающихся, чел.", "Всего"));
        put(cell("C13", "R6", FigurePart.DENOMINATOR, null, null));
        put(cell("AA12", "R6", FigurePart.VALUE, null, "Доля"));
        put(cell("C14", "R8", FigurePart.VALUE, "Дополнительное образование", null));

        byte[] file = StatisticsFile.xlsx(regional.of(region.id(), PERIOD), cells.of(region.id()));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheet("Раздел 1");
            assertThat(sheet.getRow(11).getCell(2).getNumericCellValue()).isEqualTo(700);
            assertThat(sheet.getRow(12).getCell(2).getNumericCellValue()).isEqualTo(1001);
            assertThat(sheet.getRow(11).getCell(26).getNumericCellValue()).isEqualTo(69.9);
            assertThat(sheet.getRow(11).getCell(0).getStringCellValue()).isEqualTo("Вовлечено обучающихся, чел.");
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("Всего");
            assertThat(sheet.getRow(0).getCell(26).getStringCellValue()).isEqualTo("Доля");
            assertThat(sheet.getRow(13).getCell(2))
                    .as("no zero where there is no figure")
                    .isNull();
            List<String> notes = notes(book.getSheet(FormCell.NOTES));
            assertThat(notes)
                    .contains(
                            "Период: II полугодие 2024 года",
                            "Муниципалитетов с утверждёнными показателями: 1 из 3",
                            "Не учтён: Пишет: в работе: пишется аналитическая справка")
                    .anyMatch(line -> line.startsWith("Пустая ячейка: лист «Раздел 1», C14, R8: ни в одном"));
        }
    }

    private static List<String> notes(Sheet sheet) {
        List<String> lines = new java.util.ArrayList<>();
        sheet.forEach(row -> lines.add(
                row.getCell(0).getStringCellValue() + ": " + row.getCell(1).getStringCellValue()));
        return lines;
    }

    @Test
    void without_approved_figures_or_cells_there_is_no_file() {
        assertThatThrownBy(() -> StatisticsFile.xlsx(regional.of(region.id(), PERIOD), List.of()))
                .hasMessageContaining("нет ни одной записи");
        put(cell("C12", "R6", FigurePart.NUMERATOR, null, null));
        assertThatThrownBy(() -> StatisticsFile.xlsx(regional.of(region.id(), PERIOD), cells.of(region.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ни один муниципалитет не утвердил");
    }

    @Test
    void two_figures_do_not_share_a_cell_nor_meet_a_label() {
        put(cell("C12", "R6", FigurePart.NUMERATOR, "Обучающиеся", "Всего"));

        refused("уже занята (R6, числитель)", cell("c12", "R7", FigurePart.VALUE, null, null));
        refused("стоит подпись записи C12", cell("A12", "R7", FigurePart.VALUE, null, null));
        refused("стоит подпись записи C12", cell("C1", "R7", FigurePart.VALUE, null, null));
        refused("У строки 12 уже есть подпись", cell("D12", "R7", FigurePart.VALUE, "Другое", null));
        refused("У столбца ячейки C13 уже есть подпись", cell("C13", "R7", FigurePart.VALUE, null, "Другое"));
        refused("ставится в столбец A", cell("A20", "R7", FigurePart.VALUE, "Подпись", null));
        refused("ставится в первую строку", cell("F1", "R7", FigurePart.VALUE, null, "Подпись"));
        refused("нет в перечне", cell("F2", "R99", FigurePart.VALUE, null, null));
        put(cell("D12", "R7", FigurePart.VALUE, "Обучающиеся", null));
        put(new FormCell(null, FORM, "Раздел 2", new CellAddress(12, 3), null, null, "R7", FigurePart.VALUE));
        put(cell("A30", "R7", FigurePart.VALUE, null, null));
        refused("Подпись встала бы в ячейку A30", cell("B30", "R7", FigurePart.VALUE, "Подпись", null));
        assertThat(cells.of(region.id())).hasSize(4);
    }

    @Test
    void what_is_typed_wrong_is_said() {
        assertThatThrownBy(
                        () -> new FormCell(null, " ", "Л", new CellAddress(1, 1), null, null, "R6", FigurePart.VALUE))
                .hasMessageContaining("Укажите форму");
        for (String sheet : List.of("", "a/b", "x".repeat(32), "[1]", "'имя'")) {
            assertThatThrownBy(() ->
                            new FormCell(null, FORM, sheet, new CellAddress(1, 1), null, null, "R6", FigurePart.VALUE))
                    .hasMessageContaining("имя листа");
        }
        assertThatThrownBy(() ->
                        new FormCell(null, FORM, "сведения", new CellAddress(1, 1), null, null, "R6", FigurePart.VALUE))
                .hasMessageContaining("заполняет сама");
    }

    @Test
    void a_cell_is_changed_and_dropped_in_the_own_region_only() {
        put(cell("C12", "R6", FigurePart.NUMERATOR, null, null));
        FormCell stored = cells.of(region.id()).get(0);
        put(new FormCell(
                stored.id(),
                FORM,
                "Раздел 1",
                CellAddress.parse("C12"),
                "Подпись",
                null,
                "R6",
                FigurePart.DENOMINATOR));
        FormCell changed = cells.of(region.id()).get(0);
        assertThat(changed.part()).isEqualTo(FigurePart.DENOMINATOR);
        assertThat(changed.rowLabel()).isEqualTo("Подпись");

        long other = places.newPlace().region().id();
        assertThatThrownBy(() -> cells.drop(other, changed.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> cells.put(other, changed)).isInstanceOf(Refusal.class);
        cells.drop(region.id(), changed.id());
        assertThat(cells.of(region.id())).isEmpty();
    }

    @Test
    void the_cells_go_through_a_file_and_back() {
        put(cell("C12", "R6", FigurePart.NUMERATOR, "=Обучающиеся", "Всего"));
        put(cell("D12", "R6", FigurePart.VALUE, null, null));
        put(new FormCell(null, "Другая", "Лист", new CellAddress(2, 2), null, null, "R7", FigurePart.VALUE));
        byte[] file = FormTable.xlsx(cells.of(region.id()));

        long other = places.newPlace().region().id();
        cells.put(other, cell("Z9", "R1", FigurePart.VALUE, null, null));
        cells.put(
                other, new FormCell(null, "Третья", "Лист", new CellAddress(2, 2), null, null, "R7", FigurePart.VALUE));
        FormTable read = FormTable.read(file, cells.codes(other));
        assertThat(read.problems()).isEmpty();
        assertThat(cells.takeOver(other, read)).isEqualTo(3);

        assertThat(cells.of(other))
                .extracting(one -> one.form() + " " + one.address().write() + " " + one.part() + " " + one.rowLabel())
                .containsExactly(
                        FORM + " C12 NUMERATOR =Обучающиеся",
                        FORM + " D12 VALUE null",
                        "Другая B2 VALUE null",
                        "Третья B2 VALUE null");
    }

    @Test
    void a_file_with_mistakes_is_refused_with_their_places() {
        String csv = """
                Форма;Раздел (лист);Ячейка;Показатель;Что ставить
                Ф;Л;C12;R6;числитель
                Ф;Л;c12;R7;значение, %
                Ф;Л;12;R7;значение
                Ф;Л;C13;R99;числитель
                Ф;Л;C14;R6;что-то
                ;Л;C15;R6;числитель
                """;

        FormTable read = FormTable.read(csv.getBytes(StandardCharsets.UTF_8), cells.codes(region.id()));

        assertThat(read.problems()).hasSize(5);
        assertThat(read.problems().get(0)).startsWith("строка 3: Ячейка C12 листа «Л» уже занята");
        assertThat(read.problems().get(1)).startsWith("строка 4: Ячейка «12» не понята");
        assertThat(read.problems().get(2)).contains("R99").contains("нет в перечне");
        assertThat(read.problems().get(3)).contains("«что-то» не понято");
        assertThat(read.problems().get(4)).contains("Укажите форму");
        assertThatThrownBy(() -> cells.takeOver(region.id(), read)).isInstanceOf(Refusal.class);
        assertThat(FormTable.read("а;б\n1;2".getBytes(StandardCharsets.UTF_8), List.of())
                        .problems())
                .singleElement()
                .asString()
                .contains("не найден заголовок");
    }
}

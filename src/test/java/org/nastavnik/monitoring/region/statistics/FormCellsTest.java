package org.nastavnik.monitoring.region.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.region.RegionPlace;
import org.nastavnik.monitoring.region.figures.RegionFigures;
import org.nastavnik.monitoring.region.figures.RegionalFigures;
import org.nastavnik.monitoring.region.mapping.Change;
import org.nastavnik.monitoring.region.mapping.VersionRules;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
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
    private FormVersions versions;

    @Autowired
    private VersionRules rules;

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

    private Change change() {
        return change(region.id(), rules.current());
    }

    private Change change(long regionId, HalfYear since) {
        return new Change(
                regionId, versions.newest(regionId).map(FormVersion::id).orElse(null), since, "Приказ № 7");
    }

    private void put(FormCell cell) {
        cells.put(change(), cell);
    }

    private StatisticsForm form() {
        return versions.form(region.id(), FORM, PERIOD);
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

        byte[] file = StatisticsFile.xlsx(regional.of(region.id(), PERIOD), form());

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
                            "Записи формы: версия 4, действует с полугодия: "
                                    + rules.current().title(),
                            "Муниципалитетов с утверждёнными показателями: 1 из 3",
                            "Не учтён: Пишет: в работе: пишется аналитическая справка")
                    .anyMatch(line -> line.startsWith("Пустая ячейка: лист «Раздел 1», C14, R8: ни в одном"));
        }
    }

    private static List<String> notes(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        sheet.forEach(row -> lines.add(
                row.getCell(0).getStringCellValue() + ": " + row.getCell(1).getStringCellValue()));
        return lines;
    }

    @Test
    void without_approved_figures_or_cells_there_is_no_file() {
        assertThatThrownBy(this::form).hasMessageContaining("нет ни одной записи");
        put(cell("C12", "R6", FigurePart.NUMERATOR, null, null));
        assertThatThrownBy(() -> versions.form(region.id(), "Другая", PERIOD)).hasMessageContaining("формы «Другая»");
        assertThatThrownBy(() -> StatisticsFile.xlsx(regional.of(region.id(), PERIOD), form()))
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
        Change foreign = change(other, rules.current());
        assertThatThrownBy(() -> cells.drop(foreign, changed.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> cells.put(foreign, changed)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> versions.get(
                        other, versions.newest(region.id()).orElseThrow().id()))
                .isInstanceOf(NoSuchElementException.class);
        cells.drop(change(), changed.id());
        assertThat(cells.of(region.id())).isEmpty();
    }

    @Test
    void an_earlier_half_year_is_filled_by_the_version_of_its_time() {
        HalfYear current = rules.current();
        cells.put(change(region.id(), current.previous()), cell("C12", "R6", FigurePart.NUMERATOR, null, null));
        FormCell first = cells.of(region.id()).get(0);
        cells.put(
                change(region.id(), current),
                new FormCell(
                        first.id(), FORM, "Раздел 1", new CellAddress(20, 4), null, null, "R6", FigurePart.NUMERATOR));
        FormCell second = cells.of(region.id()).get(0);
        cells.put(
                change(region.id(), current.next()),
                new FormCell(
                        second.id(), FORM, "Раздел 1", new CellAddress(30, 5), null, null, "R6", FigurePart.NUMERATOR));

        assertThat(List.of(current.previous().previous(), current.previous(), current, current.next()))
                .extracting(period -> address(period))
                .as("of a half-year before all versions: the first")
                .containsExactly("C12", "C12", "D20", "E30");
        // a second version of the same half-year takes the place of the first
        cells.put(change(region.id(), current.next()), cell("F40", "R7", FigurePart.VALUE, null, null));
        assertThat(versions.form(region.id(), FORM, current.next()).cells()).hasSize(2);
        assertThat(versions.form(region.id(), FORM, current).cells()).hasSize(1);
        assertThat(versions.all(region.id()))
                .extracting(FormVersion::version, FormVersion::since, FormVersion::reason, FormVersion::createdBy)
                .first()
                .isEqualTo(tuple(4, current.next(), "Приказ № 7", "system"));
    }

    private String address(HalfYear period) {
        return versions.form(region.id(), FORM, period).cells().get(0).address().write();
    }

    @Test
    void a_version_needs_a_reason_an_open_half_year_and_the_newest_before_it() {
        HalfYear current = rules.current();
        FormCell cell = cell("C12", "R6", FigurePart.NUMERATOR, null, null);
        assertThatThrownBy(() -> cells.put(new Change(region.id(), null, current, " "), cell))
                .hasMessageContaining("Укажите, почему");
        assertThatThrownBy(
                        () -> cells.put(change(region.id(), current.previous().previous()), cell))
                .hasMessageContaining("уже подведены");
        assertThatThrownBy(() -> cells.put(change(region.id(), current.next().next()), cell))
                .hasMessageContaining("Так далеко вперёд");
        Change old = change();
        cells.put(old, cell);
        assertThatThrownBy(() -> cells.put(old, cell("C13", "R6", FigurePart.VALUE, null, null)))
                .hasMessageContaining("изменил кто-то ещё");
        assertThatThrownBy(() -> cells.put(
                        change(region.id(), current.previous()), cell("C13", "R6", FigurePart.VALUE, null, null)))
                .hasMessageContaining("Последняя версия действует");
        FormCell stored = cells.of(region.id()).get(0);
        assertThatThrownBy(() -> put(stored)).hasMessageContaining("Ничего не изменилось");
        for (String deed : List.of(
                "update nastavnik.monitoring_form_version set since = since",
                "delete from nastavnik.monitoring_form_cell",
                "update nastavnik.monitoring_form_cell set code = 'R1'")) {
            assertThatThrownBy(() -> jdbc.update(deed)).hasMessageContaining("never changes");
        }
    }

    @Test
    void a_municipality_has_its_own_form_and_a_row_beside_the_others() throws IOException {
        long city = sets.shipped("komsomolsk-2020-2024").orElseThrow().id();
        TestPlace town = region.municipality("Город");
        TestPlace district = region.municipality("Район");
        TestPlace writing = region.municipality("Пишет");
        region.cycle(town, PERIOD, city, "APPROVED").total("K2.1", 700, 1001, "69.9");
        region.cycle(
                        district,
                        PERIOD,
                        sets.shipped("sayansky-2021-2024").orElseThrow().id(),
                        "APPROVED")
                .total("S1", 30, 100, "30.0");
        region.cycle(writing, PERIOD, city, "NOTE").total("K2.1", 1, 1, "100.0");
        put(cell("C12", "R6", FigurePart.NUMERATOR, "Обучающиеся", "Всего"));
        put(cell("C13", "R6", FigurePart.DENOMINATOR, null, null));
        put(cell("D12", "R6", FigurePart.VALUE, null, "Доля"));
        put(cell("C14", "R7", FigurePart.VALUE, null, null));
        RegionFigures figures = regional.of(region.id(), PERIOD);

        try (XSSFWorkbook book = open(
                StatisticsFile.xlsx(figures, form(), district.municipality().id()))) {
            Sheet sheet = book.getSheet("Раздел 1");
            assertThat(sheet.getRow(11).getCell(2).getNumericCellValue()).isEqualTo(30);
            assertThat(sheet.getRow(12).getCell(2).getNumericCellValue()).isEqualTo(100);
            assertThat(sheet.getRow(13)).isNull();
            assertThat(notes(book.getSheet(FormCell.NOTES)))
                    .contains(
                            "Муниципалитет: Район",
                            "Пустая ячейка: лист «Раздел 1», C14, R7: нет сопоставимого показателя");
        }
        assertThatThrownBy(() -> StatisticsFile.xlsx(
                        figures, form(), writing.municipality().id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("пишется аналитическая справка");
        assertThatThrownBy(() -> StatisticsFile.xlsx(
                        figures, form(), places.newPlace().municipality().id()))
                .isInstanceOf(NoSuchElementException.class);

        try (XSSFWorkbook book = open(MunicipalitiesFile.xlsx(figures, form()))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(texts(sheet.getRow(0)))
                    .startsWith("Муниципалитет", "Показатели", "Отчётов организаций принято")
                    .contains(
                            "Раздел 1, C12: Обучающиеся, Всего (R6, числитель)",
                            "Раздел 1, C13: Всего (R6, знаменатель)",
                            "Раздел 1, D12: Обучающиеся, Доля (R6, значение, %)");
            assertThat(texts(sheet.getRow(1)).subList(3, 6)).containsExactly("730", "66.3", "1101");
            assertThat(row(sheet, "Город").subList(3, 6)).containsExactly("700", "69.9", "1001");
            assertThat(row(sheet, "Район"))
                    .containsExactly(
                            "Район",
                            "утверждено",
                            row(sheet, "Район").get(2),
                            "30",
                            "30.0",
                            "100",
                            "нет сопоставимого показателя");
            assertThat(row(sheet, "Пишет"))
                    .startsWith("Пишет", "в работе: пишется аналитическая справка")
                    .hasSize(3);
            assertThat(notes(book.getSheet(FormCell.NOTES))).contains("Форма: " + FORM);
        }
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static List<String> row(Sheet sheet, String name) {
        for (Row row : sheet) {
            if (row.getCell(0).getStringCellValue().equals(name)) {
                return texts(row);
            }
        }
        throw new AssertionError(name);
    }

    private static List<String> texts(Row row) {
        DataFormatter text = new DataFormatter(Locale.ROOT);
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(text.formatCellValue(cell)));
        return cells;
    }

    @Test
    void the_cells_go_through_a_file_and_back() {
        put(cell("C12", "R6", FigurePart.NUMERATOR, "=Обучающиеся", "Всего"));
        put(cell("D12", "R6", FigurePart.VALUE, null, null));
        put(new FormCell(null, "Другая", "Лист", new CellAddress(2, 2), null, null, "R7", FigurePart.VALUE));
        byte[] file = FormTable.xlsx(cells.of(region.id()));

        long other = places.newPlace().region().id();
        cells.put(change(other, rules.current()), cell("Z9", "R1", FigurePart.VALUE, null, null));
        cells.put(
                change(other, rules.current()),
                new FormCell(null, "Третья", "Лист", new CellAddress(2, 2), null, null, "R7", FigurePart.VALUE));
        FormTable read = FormTable.read(file, cells.codes(other));
        assertThat(read.problems()).isEmpty();
        cells.takeOver(change(other, rules.current()), read);

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
        assertThatThrownBy(() -> cells.takeOver(change(), read)).isInstanceOf(Refusal.class);
        assertThat(FormTable.read("а;б\n1;2".getBytes(StandardCharsets.UTF_8), List.of())
                        .problems())
                .singleElement()
                .asString()
                .contains("не найден заголовок");
    }
}

package org.nastavnik.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nastavnik.shared.Refusal;

class TableReaderTest {

    private static final String CSV = "№;Мероприятие\n1;Совет, педагогический\n\n2;\"Собрание; «ёлка»\"\n";

    static Stream<Arguments> csv() {
        return Stream.of(
                Arguments.of("UTF-8", TableFiles.utf8(CSV)),
                Arguments.of("UTF-8 with a mark", TableFiles.utf8("\ufeff" + CSV)),
                Arguments.of("windows-1251", CSV.getBytes(Charset.forName("windows-1251"))),
                Arguments.of("UTF-16", CSV.getBytes(StandardCharsets.UTF_16)),
                Arguments.of(
                        "tabs",
                        TableFiles.utf8(CSV.replace(";Мер", "\tМер")
                                .replace("1;", "1\t")
                                .replace("2;", "2\t"))),
                Arguments.of(
                        "commas",
                        TableFiles.utf8("№,Мероприятие\n1,\"Совет, педагогический\"\n\n2,\"Собрание; «ёлка»\"\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("csv")
    void csv_in_every_usual_dress_is_read(String dress, byte[] content) {
        List<TableRow> rows = TableReader.read(content).get(0).rows();
        assertThat(rows).extracting(TableRow::number).containsExactly(1, 2, 4);
        assertThat(rows.get(1).cell(1)).isEqualTo("Совет, педагогический");
        assertThat(rows.get(2).cell(1)).isEqualTo("Собрание; «ёлка»");
        assertThat(rows.get(2).place(1)).isEqualTo("строка 4, столбец 2");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("empty", new byte[0], "Файл пуст"),
                Arguments.of("50 MB", new byte[50 * 1024 * 1024], "больше 10 МБ"),
                Arguments.of("PDF", TableFiles.utf8("%PDF-1.7 текст"), "файл PDF"),
                Arguments.of(
                        "picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "Это не таблица"),
                Arguments.of("page", TableFiles.utf8("<html><table></table>"), "Это не таблица"),
                Arguments.of("program", new byte[] {'M', 'Z', 0, 1, 2}, "Это не таблица"),
                Arguments.of("archive", TableFiles.zip(Map.of("a.txt", new byte[] {1})), "Это архив"),
                Arguments.of("macros", TableFiles.withMacros(), "есть макросы"),
                Arguments.of("bomb", TableFiles.bomb(), "слишком большой объём"),
                Arguments.of("entity", TableFiles.withExternalEntity(), "внешние данные"),
                Arguments.of("encrypted", TableFiles.encrypted(), "защищён паролем"),
                Arguments.of("cut", cut(TableFiles.xlsx(List.of(List.of("а")))), "повреждён"),
                Arguments.of("no book", TableFiles.zip(Map.of("xl/workbook.xml", new byte[] {'x'})), "повреждена"),
                Arguments.of("no text", TableFiles.utf8(";;;\n ; \n"), "нет таблицы с текстом"),
                Arguments.of("quote", TableFiles.utf8("a;\"b" + "c".repeat(20_000_000 / 100)), "Слишком длинный текст"),
                Arguments.of("rows", TableFiles.utf8("1;x\n".repeat(5_011)), "больше 5 000 строк"),
                Arguments.of("columns", TableFiles.utf8("x;".repeat(200)), "больше 100 столбцов"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void a_bad_file_is_refused_with_what_to_do(String what, byte[] content, String sentence) {
        assertThatThrownBy(() -> TableReader.read(content))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("file"))
                .hasMessageContaining(sentence);
    }

    @Test
    void five_thousand_rows_are_read() {
        List<List<String>> rows = Collections.nCopies(5_000, List.of("1", "Совет", "куратор", "май", "протокол"));
        assertThat(TableReader.read(TableFiles.xlsx(rows)).get(0).rows()).hasSize(5_000);
    }

    @Test
    void merged_cells_are_understood_downwards_and_sideways() {
        byte[] file = TableFiles.xlsx(
                List.of(List.of("Раздел", "", ""), List.of("1", "Совет", "куратор"), List.of("2", "Собрание", "")),
                "A1:C1",
                "C2:C3");
        List<TableRow> rows = TableReader.read(file).get(0).rows();
        assertThat(rows.get(0).filled()).isEqualTo(1);
        assertThat(rows.get(2).cells()).containsExactly("2", "Собрание", "куратор");
        assertThat(rows.get(2).place(2)).isEqualTo("строка 3, столбец C");
        List<TableRow> document =
                TableReader.read(TableFiles.docxWithMergedCells()).get(0).rows();
        assertThat(document)
                .extracting(TableRow::cells)
                .containsExactly(List.of("Раздел", ""), List.of("Совет", "май"), List.of("Совет", "июнь"));
    }

    @Test
    void formulas_are_not_computed_and_dates_read_as_people_write_them() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFRow row = workbook.createSheet("Карта").createRow(4);
            row.createCell(0).setCellValue("=cmd|'/c calc'!A0");
            row.createCell(1).setCellFormula("HYPERLINK(\"http://example.org\",\"x\")");
            row.createCell(2).setCellValue(LocalDate.of(2021, 10, 1));
            row.getCell(2).setCellStyle(style(workbook, "mmm.yy"));
            row.createCell(3).setCellValue(LocalDate.of(2021, 10, 5));
            row.getCell(3).setCellStyle(style(workbook, "dd/mm/yyyy"));
            workbook.write(out);
        }
        TableRow row = TableReader.read(out.toByteArray()).get(0).rows().get(0);
        assertThat(row.number()).isEqualTo(5);
        assertThat(row.cell(0)).isEqualTo("=cmd|'/c calc'!A0");
        assertThat(row.cell(1)).doesNotContain("x\"x");
        assertThat(row.cell(2)).isEqualTo("октябрь 2021");
        assertThat(row.cell(3)).isEqualTo("05.10.2021");
    }

    private static CellStyle style(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static byte[] cut(byte[] file) {
        return java.util.Arrays.copyOf(file, file.length / 2);
    }
}

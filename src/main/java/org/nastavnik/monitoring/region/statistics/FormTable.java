package org.nastavnik.monitoring.region.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableReader;
import org.nastavnik.shared.table.TableRow;
import org.nastavnik.shared.table.XlsxExport;

/**
 * What stands where in the forms, as a file has it.
 *
 * @param problems every bad row with its place; nothing is taken over while there are any
 */
public record FormTable(List<FormCell> cells, List<String> problems) {

    private static final List<String> HEAD = List.of(
            "Форма", "Раздел (лист)", "Ячейка", "Показатель", "Что ставить", "Подпись строки", "Подпись столбца");
    private static final int FORM = 0;
    private static final int SHEET = 1;
    private static final int CELL = 2;
    private static final int CODE = 3;
    private static final int PART = 4;
    private static final int ROW_LABEL = 5;
    private static final int COLUMN_LABEL = 6;

    /** A workbook that {@link #read} reads again. */
    public static byte[] xlsx(List<FormCell> cells) {
        try (XlsxExport book = new XlsxExport("Формы", HEAD, 28, 24, 10, 14, 16, 40, 40);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            cells.forEach(cell -> book.row(
                    cell.form(),
                    cell.sheet(),
                    cell.address().write(),
                    cell.code(),
                    cell.part().title(),
                    cell.rowLabel(),
                    cell.columnLabel()));
            book.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param codes of comparable indicators that may be named */
    public static FormTable read(byte[] file, List<String> codes) {
        Map<String, String> known = new HashMap<>();
        codes.forEach(code -> known.put(code.toLowerCase(Locale.ROOT), code));
        List<String> problems = new ArrayList<>();
        List<FormCell> cells = new ArrayList<>();
        Table table = TableReader.read(file).get(0);
        Optional<TableRow> head =
                table.rows().stream().filter(FormTable::isHead).findFirst();
        if (head.isEmpty()) {
            return new FormTable(
                    List.of(),
                    List.of("В файле не найден заголовок: нужны столбцы «" + String.join("», «", HEAD)
                            + "». Образец — файл «Скачать записи»."));
        }
        int[] columns =
                HEAD.stream().mapToInt(title -> column(head.get(), title)).toArray();
        for (TableRow row : table.rows()) {
            if (row.number() > head.get().number() && !row.blank()) {
                try {
                    FormCell cell = cell(row, columns, known);
                    FormLayout.conflict(cell, cells).ifPresent(refusal -> {
                        throw refusal;
                    });
                    cells.add(cell);
                } catch (Refusal refusal) {
                    problems.add("строка " + row.number() + ": " + refusal.sentence());
                }
            }
        }
        if (cells.isEmpty() && problems.isEmpty()) {
            problems.add("Под заголовком нет ни одной записи: проверьте, тот ли файл выбран.");
        }
        if (cells.size() > FormCells.MOST) {
            problems.add("В файле больше " + FormCells.MOST + " записей: разделите его.");
        }
        return new FormTable(List.copyOf(cells), List.copyOf(problems));
    }

    private static boolean isHead(TableRow row) {
        return List.of(FORM, SHEET, CELL, CODE, PART).stream().allMatch(at -> column(row, HEAD.get(at)) >= 0);
    }

    private static int column(TableRow row, String title) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cell(i).equalsIgnoreCase(title)) {
                return i;
            }
        }
        return -1;
    }

    private static FormCell cell(TableRow row, int[] columns, Map<String, String> known) {
        String code = row.cell(columns[CODE]).toLowerCase(Locale.ROOT);
        if (!known.containsKey(code)) {
            throw new Refusal(
                    "code", "сопоставимого показателя «" + row.cell(columns[CODE]) + "» нет в перечне региона.");
        }
        return new FormCell(
                null,
                row.cell(columns[FORM]),
                row.cell(columns[SHEET]),
                CellAddress.parse(row.cell(columns[CELL])),
                row.cell(columns[ROW_LABEL]),
                row.cell(columns[COLUMN_LABEL]),
                known.get(code),
                FigurePart.read(row.cell(columns[PART]))
                        .orElseThrow(() -> new Refusal(
                                "part",
                                "«" + row.cell(columns[PART])
                                        + "» не понято: укажите «числитель», «знаменатель» или «значение, %».")));
    }
}

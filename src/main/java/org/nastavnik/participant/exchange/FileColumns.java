package org.nastavnik.participant.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nastavnik.shared.table.CsvExport;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableRow;

/**
 * Which column of the file holds what.
 *
 * @param columns by meaning, beginning with 0
 * @param head the row with the headings; null where none was found
 * @param open columns that nobody has given a meaning yet, with the sentence why
 * @param lettered columns are called by letters
 */
public record FileColumns(
        Map<FileColumn, Integer> columns, TableRow head, Map<Integer, String> open, boolean lettered) {

    /** Rows that may stand above the headings: a title, an empty line. */
    private static final int LOOKED_AT = 15;

    private static final int ENOUGH = 3;

    /** @param chosen what a person has said about columns, by their numbers */
    static FileColumns detect(Table table, Map<Integer, FileColumn> chosen) {
        boolean lettered = !table.rows().isEmpty() && table.rows().get(0).lettered();
        TableRow head = table.rows().stream()
                .limit(LOOKED_AT)
                .filter(row -> row.cells().stream()
                                .filter(cell -> FileColumn.of(cell)
                                        .filter(m -> m != FileColumn.SKIP)
                                        .isPresent())
                                .count()
                        >= ENOUGH)
                .findFirst()
                .orElse(null);
        Map<FileColumn, Integer> columns = new EnumMap<>(FileColumn.class);
        Map<Integer, String> open = new TreeMap<>();
        if (head == null) {
            return new FileColumns(columns, null, open, lettered);
        }
        for (int i = 0; i < table.width(); i++) {
            take(table, head, i, chosen.get(i), columns, open);
        }
        return new FileColumns(columns, head, open, lettered);
    }

    private static void take(
            Table table,
            TableRow head,
            int column,
            FileColumn chosen,
            Map<FileColumn, Integer> columns,
            Map<Integer, String> open) {
        FileColumn meaning =
                chosen != null ? chosen : FileColumn.of(head.cell(column)).orElse(null);
        String place = "столбец " + TableRow.columnName(column, head.lettered());
        if (meaning == null) {
            boolean used = table.rows().stream()
                    .anyMatch(row ->
                            row.number() >= head.number() && !row.cell(column).isEmpty());
            if (used) {
                open.put(
                        column,
                        head.cell(column).isEmpty()
                                ? "У столбца без заголовка (" + place + ") непонятно содержание"
                                : "«" + head.cell(column) + "» (" + place + "): такого столбца в реестре нет");
            }
        } else if (meaning != FileColumn.SKIP && columns.putIfAbsent(meaning, column) != null) {
            open.put(column, "«" + meaning.title() + "» (" + place + ") уже есть в другом столбце");
        }
    }

    /** Why the file cannot be read yet, as sentences that say what to do; empty where it can. */
    List<String> problems() {
        if (head == null) {
            return List.of(
                    "Не найдена строка с заголовками столбцов: проверьте, тот ли лист выбран, или возьмите образец.");
        }
        List<String> problems = new ArrayList<>();
        open.values().forEach(why -> problems.add(why + ". Выберите ниже, что в нём, или «не загружать»."));
        if (!has(FileColumn.FULL_NAME) && !(has(FileColumn.LAST_NAME) && has(FileColumn.FIRST_NAME))) {
            problems.add("Нет столбцов «Фамилия» и «Имя» (или одного «Фамилия, имя, отчество»): добавьте их в файл.");
        }
        for (FileColumn needed : List.of(FileColumn.BIRTH_DATE, FileColumn.KIND)) {
            if (!has(needed)) {
                problems.add("Нет столбца «" + needed.title() + "»: добавьте его в файл.");
            }
        }
        return problems;
    }

    boolean has(FileColumn meaning) {
        return columns.containsKey(meaning);
    }

    /** Empty where the file has no such column. */
    String cell(TableRow row, FileColumn meaning) {
        if (!has(meaning)) {
            return "";
        }
        String cell = row.cell(columns.get(meaning));
        return row.lettered() ? cell : CsvExport.plain(cell);
    }

    /** «Дата рождения» (столбец D). */
    String place(FileColumn meaning) {
        Integer column = columns.get(meaning);
        return column == null
                ? "«" + meaning.title() + "»"
                : "«" + meaning.title() + "» (столбец " + TableRow.columnName(column, lettered) + ")";
    }

    List<TableRow> body(Table table) {
        return table.rows().stream().filter(row -> row.number() > head.number()).toList();
    }
}

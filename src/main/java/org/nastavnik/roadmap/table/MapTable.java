package org.nastavnik.roadmap.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nastavnik.roadmap.ItemText;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableRow;

/**
 * The items of a table: each row an item, a row with a title alone is the section of those below it.
 *
 * @param problems each with its row and column; while there is one, nothing is taken over
 */
public record MapTable(List<ItemText> items, List<String> problems) {

    /** More than any municipality's map has; the Sayansky one has 24. */
    public static final int MOST_ITEMS = 500;

    private static final String WITHOUT_SECTION = "Мероприятия";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,2}|[IVX]{1,5}");

    public static MapTable read(Table table, ColumnMapping mapping) {
        return new Reading(mapping).of(table);
    }

    /** One reading of one table. */
    private static final class Reading {

        private final ColumnMapping mapping;
        private final List<ItemText> items = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private String section = WITHOUT_SECTION;

        Reading(ColumnMapping mapping) {
            this.mapping = mapping;
        }

        MapTable of(Table table) {
            for (MapColumn column : MapColumn.values()) {
                if (column.required() && mapping.of(column) < 0) {
                    problems.add("Выберите столбец «" + column.title() + "»: без него мероприятие не прочитать.");
                }
            }
            if (problems.isEmpty()) {
                table.rows().stream()
                        .filter(row -> row.number() > mapping.headRow())
                        .forEach(this::row);
                if (items.isEmpty() && problems.isEmpty()) {
                    problems.add(
                            "Под заголовками таблицы нет ни одного мероприятия: проверьте, та ли таблица выбрана.");
                }
                if (items.size() > MOST_ITEMS) {
                    problems.add(
                            "В таблице больше " + MOST_ITEMS + " мероприятий: дорожной карты такой длины не бывает, "
                                    + "проверьте, та ли таблица выбрана.");
                }
            }
            return new MapTable(List.copyOf(items), List.copyOf(problems));
        }

        private void row(TableRow row) {
            if (columnNumbers(row)) {
                return;
            }
            String number = number(row);
            String text = mapping.cell(row, MapColumn.TEXT);
            String title = sectionTitle(row, number, text);
            if (title != null) {
                section = title;
                return;
            }
            int before = problems.size();
            require(row, MapColumn.TEXT, "не указано мероприятие");
            require(row, MapColumn.RESPONSIBLE, "не указан ответственный");
            require(row, MapColumn.DUE, "не указан срок");
            if (problems.size() == before) {
                item(row, number, text);
            }
        }

        private void item(TableRow row, String number, String text) {
            String own = mapping.cell(row, MapColumn.SECTION);
            try {
                items.add(new ItemText(
                        number,
                        own.isEmpty() ? section : own,
                        text,
                        mapping.cell(row, MapColumn.RESPONSIBLE),
                        mapping.cell(row, MapColumn.DUE),
                        null,
                        null,
                        mapping.cell(row, MapColumn.RESULT)));
            } catch (Refusal refusal) {
                problems.add(row.place(mapping.of(columnOf(refusal.field()))) + ": " + refusal.sentence());
            }
        }

        private static MapColumn columnOf(String field) {
            return switch (field) {
                case "number" -> MapColumn.NUMBER;
                case "section" -> MapColumn.SECTION;
                case "responsible" -> MapColumn.RESPONSIBLE;
                case "due" -> MapColumn.DUE;
                case "result" -> MapColumn.RESULT;
                default -> MapColumn.TEXT;
            };
        }

        /** «1.3.» and «1,3» of a sheet are 1.3. */
        private String number(TableRow row) {
            return mapping.cell(row, MapColumn.NUMBER)
                    .replaceAll("(?<=\\d),(?=\\d)", ".")
                    .replaceAll("\\.$", "");
        }

        /** A row with one text, or with a whole number and a text; null where it is an item. */
        private String sectionTitle(TableRow row, String number, String text) {
            if (row.filled() == 1 && !WHOLE_NUMBER.matcher(number).matches()) {
                return row.cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .orElseThrow();
            }
            boolean onlyNumberAndText = row.filled() == 2 && !number.isEmpty() && !text.isEmpty();
            return onlyNumberAndText && WHOLE_NUMBER.matcher(number).matches() ? text : null;
        }

        /** The line «1 2 3 4 5» under the headings. */
        private static boolean columnNumbers(TableRow row) {
            List<String> filled =
                    row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
            for (int i = 0; i < filled.size(); i++) {
                if (!filled.get(i).equals(Integer.toString(i + 1))) {
                    return false;
                }
            }
            return filled.size() > 2;
        }

        private void require(TableRow row, MapColumn column, String sentence) {
            if (mapping.cell(row, column).isEmpty()) {
                problems.add(row.place(mapping.of(column)) + ": " + sentence + ".");
            }
        }
    }
}

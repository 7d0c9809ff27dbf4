package org.nastavnik.monitoring.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nastavnik.monitoring.IndicatorDraft;
import org.nastavnik.monitoring.SetDraft;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableRow;

/**
 * A set of indicators as a file has it: what is understood, and every bad cell with its place.
 *
 * @param sets the sets that the file names in its column; empty where it has no such column
 * @param set the one that was read; null where there is no such column
 */
public record SetTable(List<String> sets, String set, List<IndicatorDraft> indicators, List<String> problems) {

    /**
     * @param chosen one of several sets of the file; null or unknown: the first
     */
    public static SetTable read(List<Table> tables, String chosen) {
        return new Reader(tables, chosen).read();
    }

    /** Collects what the tables say; the targets may stand in the table of indicators or in one of their own. */
    private static final class Reader {

        private final List<Table> tables;
        private final Map<Table, SetHeading> headings = new LinkedHashMap<>();
        private final Set<String> sets = new LinkedHashSet<>();
        private final Map<String, SetRow> rows = new LinkedHashMap<>();
        private final Map<String, Map<Integer, BigDecimal>> targets = new HashMap<>();
        private final Map<String, String> targetPlaces = new HashMap<>();
        private final List<String> problems = new ArrayList<>();
        private String set;

        private Reader(List<Table> tables, String chosen) {
            this.tables = tables;
            for (Table table : tables) {
                SetHeading.of(table).ifPresent(heading -> headings.put(table, heading));
            }
            headings.forEach((table, heading) -> {
                if (heading.describesIndicators() && heading.columns().containsKey(SetColumn.SET)) {
                    body(table, heading).forEach(row -> sets.add(heading.cell(row, SetColumn.SET)));
                }
            });
            sets.remove("");
            this.set =
                    sets.contains(chosen) ? chosen : sets.stream().findFirst().orElse(null);
        }

        private SetTable read() {
            if (headings.values().stream().noneMatch(SetHeading::describesIndicators)) {
                problems.add(
                        "В файле не найдена таблица показателей: нужны столбцы indicator_code, section, kind, name_ru, "
                                + "numerator_source и denominator_source. Образец можно скачать на странице показателей.");
                return result(List.of());
            }
            headings.forEach((table, heading) -> {
                if (heading.describesIndicators()) {
                    own(table, heading).forEach(row -> indicator(table, heading, row));
                }
            });
            headings.forEach((table, heading) -> own(table, heading).forEach(row -> targets(table, heading, row)));
            targets.keySet().stream()
                    .filter(code -> !rows.containsKey(code))
                    .forEach(code -> problems.add(
                            targetPlaces.get(code) + ": показателя с таким кодом в таблице показателей нет."));
            List<IndicatorDraft> drafts = new ArrayList<>();
            rows.forEach((code, row) ->
                    row.draft(targets.getOrDefault(code, Map.of()), problems).ifPresent(drafts::add));
            if (rows.isEmpty() && problems.isEmpty()) {
                problems.add("Под заголовком нет ни одного показателя: проверьте, тот ли файл выбран.");
            }
            if (drafts.size() > SetDraft.MOST) {
                problems.add("В наборе больше " + SetDraft.MOST + " показателей: оставьте в файле один набор.");
            }
            return result(drafts);
        }

        private SetTable result(List<IndicatorDraft> drafts) {
            return new SetTable(List.copyOf(sets), set, drafts, List.copyOf(problems));
        }

        private static List<TableRow> body(Table table, SetHeading heading) {
            return table.rows().stream()
                    .filter(row -> row.number() > heading.row())
                    .toList();
        }

        private List<TableRow> own(Table table, SetHeading heading) {
            return body(table, heading).stream()
                    .filter(row -> set == null
                            || !heading.columns().containsKey(SetColumn.SET)
                            || heading.cell(row, SetColumn.SET).equals(set))
                    .toList();
        }

        private void indicator(Table table, SetHeading heading, TableRow row) {
            SetRow read = new SetRow(prefix(table), heading, row);
            String key = key(heading.cell(row, SetColumn.CODE));
            SetRow first = rows.putIfAbsent(key, read);
            if (first != null) {
                problems.add(read.place(SetColumn.CODE) + ": такой код уже стоит в строке " + first.number()
                        + ", укажите другой.");
            }
        }

        private void targets(Table table, SetHeading heading, TableRow row) {
            String key = key(heading.cell(row, SetColumn.CODE));
            String place = prefix(table) + heading.place(row, SetColumn.CODE);
            Map<Integer, BigDecimal> read = new TreeMap<>();
            heading.years().forEach((year, column) -> {
                try {
                    BigDecimal value = Percent.read(row.cell(column));
                    if (value != null) {
                        read.put(year, value);
                    }
                } catch (Refusal refusal) {
                    problems.add(prefix(table) + row.place(column) + ": " + SetRow.lower(refusal.sentence()));
                }
            });
            if (read.isEmpty() && heading.describesIndicators()) {
                return;
            }
            if (targets.putIfAbsent(key, read) != null) {
                problems.add(place + ": целевые значения этого показателя указаны дважды, удалите повтор.");
            }
            targetPlaces.putIfAbsent(key, place);
        }

        private static String key(String code) {
            return code.strip().toLowerCase(Locale.ROOT);
        }

        private String prefix(Table table) {
            if (tables.size() < 2) {
                return "";
            }
            return table.title().isEmpty()
                    ? "файл " + (tables.indexOf(table) + 1) + ", "
                    : "лист «" + table.title() + "», ";
        }
    }
}

package org.nastavnik.organization.registry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableRow;

/**
 * Which column of the file holds what.
 *
 * @param columns by meaning, beginning with 0; a meaning may be missing
 * @param headRow the number of the row with the headings; 0 where there is none
 */
public record RegistryMapping(Map<RegistryColumn, Integer> columns, int headRow) {

    /** Rows that may stand above the headings: a title, an empty line. */
    private static final int LOOKED_AT = 15;

    public RegistryMapping {
        columns = Map.copyOf(columns);
    }

    /** By the headings: the first row in which at least two are recognised. */
    public static RegistryMapping detect(Table table) {
        for (TableRow row : table.rows().stream().limit(LOOKED_AT).toList()) {
            Map<RegistryColumn, Integer> found = new EnumMap<>(RegistryColumn.class);
            for (int i = 0; i < row.cells().size(); i++) {
                int column = i;
                RegistryColumn.of(row.cell(i)).ifPresent(meaning -> found.putIfAbsent(meaning, column));
            }
            if (found.size() >= 2
                    && found.containsKey(RegistryColumn.FULL_NAME)
                    && !found.containsKey(RegistryColumn.SHORT_NAME)) {
                found.put(RegistryColumn.SHORT_NAME, found.get(RegistryColumn.FULL_NAME));
            }
            if (found.size() >= 2) {
                return new RegistryMapping(found, row.number());
            }
        }
        return new RegistryMapping(Map.of(RegistryColumn.SHORT_NAME, 0), 0);
    }

    /** The same with the columns that a person has chosen instead; -1 for a meaning that the file does not have. */
    public RegistryMapping with(Map<RegistryColumn, Integer> chosen) {
        Map<RegistryColumn, Integer> all = new EnumMap<>(RegistryColumn.class);
        all.putAll(columns);
        all.putAll(chosen);
        all.values().removeIf(column -> column < 0);
        return new RegistryMapping(all, headRow);
    }

    boolean has(RegistryColumn meaning) {
        return columns.containsKey(meaning);
    }

    String cell(TableRow row, RegistryColumn meaning) {
        return has(meaning) ? row.cell(columns.get(meaning)) : "";
    }

    String place(TableRow row, RegistryColumn meaning) {
        return has(meaning) ? row.place(columns.get(meaning)) : "строка " + row.number();
    }

    /** For the preview's choice; -1 where the file has no such column. */
    public int of(RegistryColumn meaning) {
        return columns.getOrDefault(meaning, -1);
    }

    List<TableRow> body(Table table) {
        return table.rows().stream().filter(row -> row.number() > headRow).toList();
    }
}

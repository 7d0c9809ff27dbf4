package org.nastavnik.roadmap.web;

import java.util.EnumMap;
import java.util.Map;
import org.nastavnik.roadmap.table.ColumnMapping;
import org.nastavnik.roadmap.table.MapColumn;
import org.nastavnik.shared.table.Table;

/** The columns that somebody chose on the preview; absent: as the headings say, -1: none. */
record ColumnChoice(
        Integer headRow,
        Integer number,
        Integer section,
        Integer text,
        Integer responsible,
        Integer due,
        Integer result) {

    ColumnMapping in(Table table) {
        if (text == null) {
            return ColumnMapping.detect(table);
        }
        Map<MapColumn, Integer> chosen = new EnumMap<>(MapColumn.class);
        put(chosen, MapColumn.NUMBER, number);
        put(chosen, MapColumn.SECTION, section);
        put(chosen, MapColumn.TEXT, text);
        put(chosen, MapColumn.RESPONSIBLE, responsible);
        put(chosen, MapColumn.DUE, due);
        put(chosen, MapColumn.RESULT, result);
        return new ColumnMapping(chosen, headRow == null ? 0 : headRow);
    }

    private static void put(Map<MapColumn, Integer> chosen, MapColumn meaning, Integer column) {
        if (column != null && column >= 0) {
            chosen.put(meaning, column);
        }
    }
}

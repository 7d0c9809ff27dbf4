package org.nastavnik.document.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values for a trial: every placeholder filled with its own name, every table with two rows. */
final class Samples {

    private Samples() {}

    static Map<String, Object> of(List<Field> fields) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : fields) {
            field.tags().forEach(tag -> values.put(tag, tag));
            if (field.type() == FieldType.CONDITION) {
                values.put(field.name(), true);
            }
        }
        Map<String, Object> all = new HashMap<>(values);
        fields.stream().filter(Field::hasRows).forEach(field -> all.put(field.name(), rows(field, values)));
        return all;
    }

    private static List<Map<String, Object>> rows(Field field, Map<String, Object> whole) {
        Map<String, Object> row = new HashMap<>(whole);
        field.columns().forEach(column -> row.put(column, column));
        row.put(Field.NUMBER, "1");
        row.put(Field.MARK, ";");
        return List.of(row, new HashMap<>(row));
    }
}

package org.nastavnik.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.document.template.BuiltInTemplates;
import org.nastavnik.document.template.DocxRenderer;
import org.nastavnik.document.template.Field;
import org.nastavnik.document.template.FieldType;
import org.nastavnik.document.wording.Typography;
import org.springframework.stereotype.Component;

/** Puts facts into the template of a kind. */
@Component
class PaperMaker {

    private final BuiltInTemplates templates;

    PaperMaker(BuiltInTemplates templates) {
        this.templates = templates;
    }

    /** @param template the DOCX to fill */
    byte[] docx(DocumentKind kind, byte[] template, Map<String, Object> common, DocumentFacts facts) {
        List<Field> fields = templates.fields(kind.source());
        Map<String, Object> values = new HashMap<>(empty(fields));
        values.putAll(common);
        values.putAll(facts.values());
        requireKnown(kind, fields, values.keySet());
        values.replaceAll((name, value) -> value instanceof String text ? tidy(name, text) : value);
        return DocxRenderer.render(template, fields, withRows(fields, values));
    }

    /** The programme's title stands in «ёлочки» everywhere. */
    private static String tidy(String name, String text) {
        return name.equals("программа") ? Typography.inner(text) : Typography.tidy(text);
    }

    /** What the issuer does not know stays empty in the paper. */
    private static Map<String, Object> empty(List<Field> fields) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : fields) {
            field.tags().forEach(tag -> values.put(tag, ""));
            if (field.hasRows()) {
                values.put(field.name(), List.of());
            } else if (field.type() == FieldType.CONDITION) {
                values.put(field.name(), false);
            }
        }
        return values;
    }

    private static void requireKnown(DocumentKind kind, List<Field> fields, Set<String> given) {
        Set<String> known = fields.stream()
                .flatMap(field ->
                        field.tags().isEmpty() ? java.util.stream.Stream.of(field.name()) : field.tags().stream())
                .collect(Collectors.toSet());
        List<String> unknown =
                given.stream().filter(name -> !known.contains(name)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(kind + " declares no placeholders " + unknown);
        }
    }

    /** Each row knows its number and the texts of the whole. */
    private static Map<String, Object> withRows(List<Field> fields, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        for (Field field : fields) {
            if (field.hasRows()) {
                all.put(field.name(), rows(field, (List<?>) values.get(field.name()), values));
            }
        }
        return all;
    }

    private static List<Map<String, Object>> rows(Field field, List<?> given, Map<String, Object> whole) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object cells : given) {
            Map<String, Object> row = new HashMap<>(whole);
            field.columns().forEach(column -> row.put(column, ""));
            ((Map<?, ?>) cells).forEach((column, text) -> {
                if (!field.columns().contains(column)) {
                    throw new IllegalArgumentException(field.name() + " has no column " + column);
                }
                row.put((String) column, text == null ? "" : Typography.tidy(text.toString()));
            });
            row.put(Field.NUMBER, String.valueOf(rows.size() + 1));
            row.put(Field.MARK, rows.size() + 1 == given.size() ? "." : ";");
            rows.add(row);
        }
        return rows;
    }
}

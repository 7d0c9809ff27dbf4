package org.nastavnik.document.template;

import java.util.List;

/**
 * The readable source of a built-in template: declarations of its placeholders ({@code @}) and its lines.
 *
 * @param landscape a wide paper
 */
public record TemplateSource(List<Field> fields, boolean landscape, List<String> lines) {

    static TemplateSource parse(String text) {
        List<String> lines = text.lines().toList();
        return new TemplateSource(
                lines.stream()
                        .filter(line -> line.startsWith("@ "))
                        .map(Field::parse)
                        .toList(),
                lines.contains("!landscape"),
                lines.stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("@ ") && !line.equals("!landscape"))
                        .toList());
    }
}

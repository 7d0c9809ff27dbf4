package org.nastavnik.shared;

import java.util.List;

/** Writes the small markdown that forms show; what people typed is escaped, so that it stays text. */
public final class Markdown {

    private Markdown() {}

    /** User text as plain text: no markup, no HTML, no {@code {{templating}}}, on one line. */
    public static String text(String typed) {
        if (typed == null) {
            return "";
        }
        return typed.replaceAll("\\s*[\\r\\n]+\\s*", " / ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("{", "&#123;")
                .replace("}", "&#125;")
                .replaceAll("([\\\\`*_\\[\\]#|~!])", "\\\\$1");
    }

    /** One fact a line: the label in bold. The value is escaped here. */
    public static String fact(String label, String value) {
        return "**" + label + ":** " + text(value) + "  \n";
    }

    /** A table; cells are escaped here. Empty where there are no rows. */
    public static String table(List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder();
        row(table, head);
        table.append("|").append(" --- |".repeat(head.size())).append('\n');
        rows.forEach(cells -> row(table, cells.stream().map(Markdown::text).toList()));
        return table.toString();
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}

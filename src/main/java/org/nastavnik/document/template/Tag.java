package org.nastavnik.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One {@code {{…}}} of a text. */
record Tag(String text, char sign, String name) {

    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern CELL = Pattern.compile("\\[([^\\[\\]{}]*)]");
    static final char NONE = ' ';

    static List<Tag> in(String text) {
        List<Tag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(text);
        while (matcher.find()) {
            String inner = matcher.group(1).strip();
            boolean plain = inner.isEmpty() || Character.isLetterOrDigit(inner.charAt(0)) || inner.charAt(0) == '№';
            tags.add(new Tag(
                    matcher.group(),
                    plain ? NONE : inner.charAt(0),
                    plain ? inner : inner.substring(1).strip()));
        }
        return tags;
    }

    /** The names in square brackets of a repeated row. */
    static List<String> cells(String text) {
        return CELL.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Are there braces that open or close nothing? */
    static boolean broken(String text) {
        String rest = TAG.matcher(text).replaceAll("");
        return rest.contains("{{") || rest.contains("}}");
    }
}

package org.nastavnik.document.template;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One placeholder of a kind of papers, as its source declares it: {@code @ пары : таблица(наставник, форма) : Пары}.
 *
 * @param columns of a table; the number of a row, {@code №}, and the mark after it, {@code знак}, come with each
 */
public record Field(String name, FieldType type, List<String> columns, String description) {

    public static final String NUMBER = "№";
    /** What ends an item: a semicolon, after the last one a full stop. */
    public static final String MARK = "знак";

    public static final String ITEM = "текст";

    private static final Pattern DECLARATION = Pattern.compile("@ ([^:]+?) : (\\S+?)(?:\\(([^)]+)\\))? : (.+)");

    static Field parse(String line) {
        Matcher matcher = DECLARATION.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a declaration of a placeholder: " + line);
        }
        FieldType type = FieldType.of(matcher.group(2));
        List<String> columns = switch (type) {
            case LIST -> List.of(ITEM);
            case TABLE ->
                Arrays.stream(matcher.group(3).split(",")).map(String::strip).toList();
            default -> List.of();
        };
        return new Field(matcher.group(1), type, columns, matcher.group(4));
    }

    /** Does it bring rows, to be repeated by a table or a section? */
    public boolean hasRows() {
        return type == FieldType.LIST || type == FieldType.TABLE;
    }

    /** The placeholders that may stand in a sentence. */
    public List<String> tags() {
        return type.endings().stream().map(ending -> name + ending).toList();
    }
}

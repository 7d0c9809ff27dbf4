package org.nastavnik.training;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nastavnik.shared.Refusal;

/** Certificates typed as lines «1 — УД-0451»: the number in the list, and what belongs to it. */
public final class NumberedLines {

    private static final Pattern LINE = Pattern.compile("(\\d{1,4})\\s*(?:[.):–—-]|\\s)\\s*([^\\s.):–—-].*)");

    private NumberedLines() {}

    /** @param last the last number of the list */
    public static Map<Integer, String> parse(String field, String typed, int last) {
        Map<Integer, String> found = new TreeMap<>();
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            Matcher read = LINE.matcher(line);
            if (!read.matches()) {
                throw refusal(field, line, "начните её с номера участника из списка, например: 1 — УД-0451");
            }
            int number = Integer.parseInt(read.group(1));
            if (number < 1 || number > last) {
                throw refusal(field, line, "участника с номером " + number + " в списке нет");
            }
            if (found.putIfAbsent(number, read.group(2).strip()) != null) {
                throw refusal(field, line, "участник с номером " + number + " назван дважды");
            }
        });
        return found;
    }

    private static Refusal refusal(String field, String line, String why) {
        String shown = line.length() <= 40 ? line : line.substring(0, 39) + "…";
        return new Refusal(field, "Исправьте строку «" + shown + "»: " + why + ".");
    }
}

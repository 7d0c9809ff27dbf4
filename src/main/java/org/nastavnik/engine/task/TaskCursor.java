package org.nastavnik.engine.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place in a list after which the next page begins: the last row's order and id. Comes from a URL, so it may be anything. */
record TaskCursor(long order, String taskId) {

    private static final Pattern SHAPE = Pattern.compile("(-?\\d{1,19})_([A-Za-z0-9-]{1,64})");

    @Override
    public String toString() {
        return order + "_" + taskId;
    }

    /** What nobody gave us begins at the start. */
    static TaskCursor parse(String text, TaskCursor start) {
        Matcher matcher = SHAPE.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return start;
        }
        try {
            return new TaskCursor(Long.parseLong(matcher.group(1)), matcher.group(2));
        } catch (NumberFormatException tooLong) {
            return start;
        }
    }
}

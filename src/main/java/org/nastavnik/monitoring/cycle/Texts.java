package org.nastavnik.monitoring.cycle;

import org.nastavnik.shared.Refusal;

/** Checks free texts before they are stored. */
public final class Texts {

    private Texts() {}

    public static String required(String field, String text, int longest, String missing) {
        String bare = optional(field, text, longest);
        if (bare == null) {
            throw new Refusal(field, missing);
        }
        return bare;
    }

    /** Null where nothing was written. */
    public static String optional(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String bare = text.strip();
        if (bare.length() > longest) {
            throw new Refusal(field, "Сократите текст до " + longest + " знаков.");
        }
        return bare;
    }
}

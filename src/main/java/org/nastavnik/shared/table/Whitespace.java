package org.nastavnik.shared.table;

import java.util.regex.Pattern;

/** Spaces as office programs leave them: no-break and zero-width ones, tabs, line breaks inside of cells. */
public final class Whitespace {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]|[\\p{Cc}&&[^\\s]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");

    private Whitespace() {}

    public static String tidy(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return SPACES.matcher(visible).replaceAll(" ").strip();
    }
}

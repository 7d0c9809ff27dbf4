package org.nastavnik.document.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs as Russian papers set them: «ёлочки», „лапки“ inside, numbers and initials kept on their line. */
public final class Typography {

    private static final Pattern QUOTED = Pattern.compile("(?<![\\p{L}\\d])\"([^\"\\n]+)\"");
    private static final Pattern NUMBER = Pattern.compile("№ ?(?=[\\p{L}\\d])");
    private static final Pattern INITIALS = Pattern.compile("(?<=\\b\\p{Lu}\\.) ?(?=\\p{Lu}(?:\\.|\\p{Ll}))");

    /** The decree's name must not be parted at the end of a line. */
    private static final Pattern DECREE = Pattern.compile("\\bР-(?=145\\b)", Pattern.UNICODE_CHARACTER_CLASS);

    private Typography() {}

    public static String tidy(String text) {
        if (text.isEmpty() || text.startsWith("http")) {
            return text;
        }
        String quoted = QUOTED.matcher(text).replaceAll(found -> "«" + Matcher.quoteReplacement(found.group(1)) + "»");
        String numbered = NUMBER.matcher(quoted).replaceAll("№\u00a0");
        String together = DECREE.matcher(numbered).replaceAll("Р\u2011");
        return INITIALS.matcher(together).replaceAll("\u00a0");
    }

    /** For a text that the template itself sets in «ёлочки». */
    public static String inner(String text) {
        return tidy(text).replace('«', '„').replace('»', '“');
    }
}

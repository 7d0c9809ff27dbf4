package org.nastavnik.document.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text for XHTML, and lengths of DOCX as CSS writes them. */
final class Html {

    /**
     * What a hyphen, or a full stop between figures («K1.1», «15.09.2026»), holds together, with all that touches it or is
     * tied to it by a space that does not break («№ Р‑145»): a line is broken at the edge of a span otherwise. No addresses.
     */
    private static final Pattern HELD = Pattern.compile("[^\\s/]{0,40}(?:\\u2011|\\d\\.\\d)[^\\s/]{0,40}");

    /** A template of a municipality may have an ordinary space there, and papers that are issued keep theirs. */
    private static final Pattern NUMBER = Pattern.compile("№ (?=\\S)");

    private Html() {}

    /** Running text: «№ 5» and «K1.1» stay on one line, and «Р‑145» although the fonts have no sign for its hyphen. */
    static String words(String typed) {
        String text = NUMBER.matcher(typed).replaceAll("№\u00a0");
        StringBuilder out = new StringBuilder();
        Matcher held = HELD.matcher(text);
        int from = 0;
        while (held.find()) {
            out.append(escape(text.substring(from, held.start())))
                    .append("<span style=\"white-space:nowrap\">")
                    .append(escape(held.group()))
                    .append("</span>");
            from = held.end();
        }
        return out.append(escape(text.substring(from))).toString();
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\uf0b7' -> out.append('•'); // Word's bullet in a font of symbols
                case '\n' -> out.append("<br/>");
                case '\u2011' -> out.append('-'); // the fonts have no sign for a hyphen that does not break
                case '\t' -> out.append("<span class=\"tab\">\u00a0</span>");
                default -> {
                    if (c >= ' ') {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    /** @param twentieths of a point, as DOCX measures */
    static String points(long twentieths) {
        return twentieths / 20 + "." + Math.abs(twentieths % 20) * 5 / 10 + "pt";
    }
}

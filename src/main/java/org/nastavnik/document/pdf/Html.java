package org.nastavnik.document.pdf;

/** Text for XHTML, and lengths of DOCX as CSS writes them. */
final class Html {

    private Html() {}

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

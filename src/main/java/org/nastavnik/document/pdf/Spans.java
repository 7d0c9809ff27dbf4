package org.nastavnik.document.pdf;

/** The runs of a paragraph; neighbours of one look become one span, so that no line breaks before a comma. */
final class Spans {

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private String look = "";

    /** @param label the number or bullet in front, in the look of the first run */
    Spans(String label) {
        text.append(label);
    }

    void text(String css, String more) {
        if (!css.equals(look) && !look.isEmpty()) {
            close();
        }
        look = css;
        text.append(more);
    }

    void picture(String image) {
        close();
        html.append(image);
    }

    String html() {
        close();
        return html.toString();
    }

    private void close() {
        if (!text.isEmpty()) {
            html.append("<span style=\"")
                    .append(look)
                    .append("\">")
                    .append(Html.words(text.toString()))
                    .append("</span>");
            text.setLength(0);
        }
    }
}

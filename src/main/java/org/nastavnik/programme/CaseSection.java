package org.nastavnik.programme;

import java.util.List;

/** A feature's part of what is known of a case: shown on the case page, in the order given. */
public interface CaseSection {

    String title();

    int order();

    /** Few statements whatever the size of the programme; personal data only as far as everybody of the case may see. */
    List<Row> rows(long programmeId);

    /** What does not fit into rows, or null; few statements as well. */
    default Detail detail(MentoringProgramme programme, Sight sight) {
        return null;
    }

    /**
     * How the case is looked at.
     *
     * @param leads may see the people of the case; who only watches sees figures
     * @param whole everything, for the printed page; else a few, with a link to the rest
     */
    record Sight(boolean leads, boolean whole) {}

    /**
     * @param template of the feature; its fragment {@code detail(content, programme)} shows the content below the rows
     */
    record Detail(String template, Object content) {}

    /**
     * @param link a page of ours that tells more, or null
     * @param named the page behind the link names people: it is for those who lead the case alone
     */
    record Row(String label, String value, String link, boolean named) {
        public Row(String label, String value) {
            this(label, value, null);
        }

        public Row(String label, String value, String link) {
            this(label, value, link, false);
        }

        /** As somebody sees it who watches the case without leading it. */
        public Row watched() {
            return named ? new Row(label, value) : this;
        }
    }
}

package org.nastavnik.programme;

import java.util.List;

/** A feature's part of what is known of a case: shown on the case page, in the order given. */
public interface CaseSection {

    String title();

    int order();

    /** Few statements whatever the size of the programme; personal data only as far as everybody of the case may see. */
    List<Row> rows(long programmeId);

    /** @param link a page of ours that tells more, or null */
    record Row(String label, String value, String link) {
        public Row(String label, String value) {
            this(label, value, null);
        }
    }
}

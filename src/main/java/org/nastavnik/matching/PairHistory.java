package org.nastavnik.matching;

import java.util.List;

/** What matching must know of pairs that work or worked already; told by the pairs' own feature. */
public interface PairHistory {

    /** One entry for each mentee of each pair the programme ever had. */
    List<Entry> of(long programmeId);

    /**
     * @param open works now, so that the mentee needs nobody and a place of the mentor is taken
     * @param dissolved broke up, so that the two are not proposed to each other again
     */
    record Entry(long menteeId, long mentorId, boolean open, boolean dissolved) {}
}

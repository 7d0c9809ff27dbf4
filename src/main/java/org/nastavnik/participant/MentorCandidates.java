package org.nastavnik.participant;

import java.util.Map;

/** What the selection of mentors does for the pages of participants; the mentor bank implements it. */
public interface MentorCandidates {

    /** Makes persons of the register candidates of the programme. */
    void propose(long programmeId, Joining joining);

    /** How each candidate's selection stands, in words, by person; of several selections the last. */
    Map<Long, String> standing(long programmeId);
}

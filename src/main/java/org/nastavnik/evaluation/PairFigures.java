package org.nastavnik.evaluation;

import java.util.List;

/** What the pairs of a programme amount to; told by the pairs' own feature. */
public interface PairFigures {

    Counts counts(long programmeId);

    /** One record for each mentor who has or had a pair in the programme. */
    List<MentorRecord> mentors(long programmeId);

    /** @param meetings held in all pairs */
    record Counts(int pairs, int running, int finished, int dissolved, int meetings) {}

    /**
     * @param finishedPairs pairs of any programme that the person led to the end
     * @param yearsMentoring whole years since the person first led a pair or, if longer, declared on the card
     * @param menteeIds mentees of this programme's pairs that were led to the end
     */
    record MentorRecord(long personId, int finishedPairs, int yearsMentoring, int meetings, List<Long> menteeIds) {}
}

package org.nastavnik.matching.assignment;

import java.util.Set;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;

/**
 * A confirmed mentor: what matching knows of the person.
 *
 * @param capacity how many mentees the mentor may have at once in this programme
 * @param taken how many of these places running pairs hold already
 * @param strengths subject, technologies and support topics of the mentor's card; may be null
 */
public record MentorOffer(
        long personId,
        Set<MentoringForm> forms,
        int capacity,
        int taken,
        String strengths,
        MeetingFormat format,
        Integer age,
        Integer grade,
        Integer experience,
        Long superiorId,
        boolean consent) {

    public MentorOffer {
        forms = Set.copyOf(forms);
    }

    public int places() {
        return Math.max(0, capacity - taken);
    }
}

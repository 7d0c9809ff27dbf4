package org.nastavnik.matching.assignment;

import java.util.Objects;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;

/**
 * A mentee who waits for a mentor: what matching knows of the person.
 *
 * @param need the request in the mentee's own words; may be null
 * @param format how the mentee can meet; null where it does not matter
 * @param age full years, null where unknown
 * @param grade class of a pupil, else null
 * @param experience full years of work, else null
 * @param superiorId the person's own superior, who must not become the mentor; may be null
 * @param consent a valid consent to take part, a minor's by the representative
 */
public record MenteeNeed(
        long personId,
        MentoringForm form,
        String need,
        MeetingFormat format,
        Integer age,
        Integer grade,
        Integer experience,
        Long superiorId,
        boolean consent) {

    public MenteeNeed {
        Objects.requireNonNull(form);
    }
}

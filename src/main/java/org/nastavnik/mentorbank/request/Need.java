package org.nastavnik.mentorbank.request;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.programme.MentoringForm;

/**
 * What a mentor is asked for.
 *
 * @param menteeIds mentees of the asking programme who wait for a pair
 * @param text in words that name nobody: the mentor's organisation reads it
 * @param network ON_SITE or REMOTE
 */
public record Need(
        List<Long> menteeIds, MentoringForm form, String text, NetworkReadiness network, LocalDate startsOn) {

    public Need {
        menteeIds = List.copyOf(menteeIds);
    }
}

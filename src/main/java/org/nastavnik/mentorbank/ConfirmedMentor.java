package org.nastavnik.mentorbank;

import java.util.Set;
import org.nastavnik.programme.MentoringForm;

/**
 * A mentor whom the head confirmed for a programme and who still takes part.
 *
 * @param forms the programme's forms that the mentor's card names, the one (s)he was selected for among them
 * @param capacity how many mentees at a time
 */
public record ConfirmedMentor(
        long selectionId, long personId, MentoringForm form, Set<MentoringForm> forms, int capacity) {}

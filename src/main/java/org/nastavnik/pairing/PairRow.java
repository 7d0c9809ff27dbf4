package org.nastavnik.pairing;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * A pair in a list.
 *
 * @param standing what it does now, or how it ended
 * @param missed the next meeting was agreed for a day that is over, and nobody has written it down
 * @param silence null where it does not meet at this stage
 * @param mentor and {@code mentees} are null for those who see figures only
 * @param people whose names are shown
 */
public record PairRow(
        long id,
        MentoringForm form,
        String standing,
        boolean working,
        int meetings,
        LocalDate lastOn,
        LocalDate nextOn,
        boolean missed,
        Silence silence,
        @PersonalData String mentor,
        @PersonalData String mentees,
        List<Long> people) {

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "PairRow[" + id + "]";
    }
}

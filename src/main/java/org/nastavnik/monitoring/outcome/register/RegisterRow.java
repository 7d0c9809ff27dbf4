package org.nastavnik.monitoring.outcome.register;

import java.util.List;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * A row of a register.
 *
 * @param personId null where the row is about nobody
 * @param cells in the order of the columns; null for an empty one
 */
public record RegisterRow(
        int number,
        Long organizationId,
        @PersonalData Long personId,
        boolean learner,
        @PersonalData List<String> cells) {

    @Override
    public String toString() {
        return "RegisterRow[" + number + "]";
    }
}

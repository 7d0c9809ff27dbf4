package org.nastavnik.evaluation.invitation;

import java.time.LocalDate;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * A link just made, the only time its code can be seen.
 *
 * @param code as printed
 */
public record MadeLink(long personId, @PersonalData String code, LocalDate until) {

    @Override
    public String toString() {
        return "MadeLink[…]";
    }
}

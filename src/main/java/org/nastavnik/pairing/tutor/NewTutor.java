package org.nastavnik.pairing.tutor;

import java.time.LocalDate;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * Who becomes a tutor: somebody of the organisation's register, or on the other levels the holder of an account, or a name.
 *
 * @param work where from; may be null where the register or the account says it
 */
@PersonalData
public record NewTutor(Long personId, String login, String name, String work, LocalDate from) {

    @Override
    public String toString() {
        return "NewTutor[…]";
    }
}

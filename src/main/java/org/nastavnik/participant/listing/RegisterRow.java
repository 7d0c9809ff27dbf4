package org.nastavnik.participant.listing;

import java.time.LocalDate;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * A person of the register as one row of a list or file.
 *
 * @param sight as what the acting person sees this one: columns that it does not show are left empty by {@link #value}
 * @param consentOn when the consent to take part that holds today was signed, or null
 * @param roles mentor, mentee and so on as of now, in words; empty where none
 */
@PersonalData
public record RegisterRow(
        long id,
        long organizationId,
        String organization,
        Sight sight,
        PersonDetails details,
        LocalDate consentOn,
        String roles) {

    public RegisterRow with(String newRoles) {
        return new RegisterRow(id, organizationId, organization, sight, details, consentOn, newRoles);
    }

    /** «7 А», «учитель физики», «инженер, ООО «Амурмаш»». */
    public String place() {
        String place = details.kind().learner() ? details.className() : details.position();
        return details.partnerName() == null
                ? place
                : place == null ? details.partnerName() : place + ", " + details.partnerName();
    }

    /** What stands in this column: a text, a number or a day; null where nothing is known or nothing may be shown. */
    public Object value(RegisterColumn column) {
        return sight != null && !sight.shows(column) ? null : RegisterValues.of(this, column);
    }

    @Override
    public String toString() {
        return "RegisterRow[" + id + "]";
    }
}

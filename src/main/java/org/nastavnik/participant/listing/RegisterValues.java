package org.nastavnik.participant.listing;

import org.nastavnik.participant.Experience;
import org.nastavnik.participant.PersonDetails;

/** Says which value of a person stands in which column. */
public final class RegisterValues {

    private RegisterValues() {}

    static Object of(RegisterRow row, RegisterColumn column) {
        return switch (column) {
            case ORGANIZATION -> row.organization();
            case CONSENT_ON -> row.consentOn();
            case ROLES -> row.roles().isEmpty() ? null : row.roles();
            default -> of(row.details(), column);
        };
    }

    /** Null where the person lacks it, and in columns that do not belong to the person's own details. */
    public static Object of(PersonDetails d, RegisterColumn column) {
        Experience experience = d.experience();
        return switch (column) {
            case LAST_NAME -> d.name().lastName();
            case FIRST_NAME -> d.name().firstName();
            case MIDDLE_NAME -> d.name().middleName();
            case BIRTH_DATE -> d.birthDate();
            case KIND -> d.kind() == null ? null : d.kind().title();
            case CLASS_NAME -> d.className();
            case POSITION -> d.position();
            case PARTNER -> d.partnerName();
            case SUBJECT -> d.subject();
            case EXPERIENCE_SINCE -> experience == null ? null : experience.since();
            case EXPERIENCE_YEARS -> experience == null ? null : experience.years();
            case EXPERIENCE_ON -> experience == null ? null : experience.countedOn();
            case SPECIAL_NEED ->
                d.specialNeed() == null ? null : d.specialNeed().title();
            case PHONE -> d.phone();
            case EMAIL -> d.email();
            case REPRESENTATIVE -> d.representativeName();
            case REPRESENTATIVE_CONTACT -> d.representativeContact();
            case ORGANIZATION, CONSENT_ON, ROLES -> null;
        };
    }
}

package org.nastavnik.participant;

import java.time.LocalDate;
import org.nastavnik.organization.PersonName;

/** What is entered about a person; checked by {@link Person}. Personal data. */
public record PersonDetails(
        PersonKind kind,
        PersonName name,
        LocalDate birthDate,
        String className,
        String position,
        String partnerName,
        Integer experienceYears,
        SpecialNeed specialNeed,
        String phone,
        String email,
        String representativeName,
        String representativeContact,
        Long superiorId,
        String login) {

    /** The least that a person is entered with; everything else may follow. */
    public static PersonDetails of(PersonKind kind, PersonName name, LocalDate birthDate) {
        return new PersonDetails(
                kind, name, birthDate, null, null, null, null, null, null, null, null, null, null, null);
    }

    public PersonDetails inClass(String newClassName, String newRepresentativeName, String newRepresentativeContact) {
        return new PersonDetails(
                kind,
                name,
                birthDate,
                newClassName,
                position,
                partnerName,
                experienceYears,
                specialNeed,
                phone,
                email,
                newRepresentativeName,
                newRepresentativeContact,
                superiorId,
                login);
    }

    public PersonDetails employed(String newPosition, String newPartnerName, Integer newExperienceYears) {
        return new PersonDetails(
                kind,
                name,
                birthDate,
                className,
                newPosition,
                newPartnerName,
                newExperienceYears,
                specialNeed,
                phone,
                email,
                representativeName,
                representativeContact,
                superiorId,
                login);
    }

    public PersonDetails withContacts(String newPhone, String newEmail) {
        return new PersonDetails(
                kind,
                name,
                birthDate,
                className,
                position,
                partnerName,
                experienceYears,
                specialNeed,
                newPhone,
                newEmail,
                representativeName,
                representativeContact,
                superiorId,
                login);
    }

    public PersonDetails withNeed(SpecialNeed newSpecialNeed) {
        return new PersonDetails(
                kind,
                name,
                birthDate,
                className,
                position,
                partnerName,
                experienceYears,
                newSpecialNeed,
                phone,
                email,
                representativeName,
                representativeContact,
                superiorId,
                login);
    }

    public PersonDetails under(Long newSuperiorId, String newLogin) {
        return new PersonDetails(
                kind,
                name,
                birthDate,
                className,
                position,
                partnerName,
                experienceYears,
                specialNeed,
                phone,
                email,
                representativeName,
                representativeContact,
                newSuperiorId,
                newLogin);
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "PersonDetails[…]";
    }
}

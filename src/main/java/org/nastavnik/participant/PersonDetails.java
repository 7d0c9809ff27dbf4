package org.nastavnik.participant;

import java.time.LocalDate;
import org.nastavnik.organization.PersonName;
import org.nastavnik.shared.privacy.PersonalData;

/** What is entered about a person; checked by {@link Person}. Personal data. */
@PersonalData
public record PersonDetails(
        PersonKind kind,
        PersonName name,
        LocalDate birthDate,
        String className,
        String position,
        String partnerName,
        String subject,
        Experience experience,
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
                kind, name, birthDate, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public PersonDetails inClass(String newClassName, String newRepresentativeName, String newRepresentativeContact) {
        return new PersonDetails(
                kind,
                name,
                birthDate,
                newClassName,
                position,
                partnerName,
                subject,
                experience,
                specialNeed,
                phone,
                email,
                newRepresentativeName,
                newRepresentativeContact,
                superiorId,
                login);
    }

    public PersonDetails employed(String newPosition, String newPartnerName, Integer years) {
        return new PersonDetails(
                kind,
                name,
                birthDate,
                className,
                newPosition,
                newPartnerName,
                subject,
                Experience.years(years),
                specialNeed,
                phone,
                email,
                representativeName,
                representativeContact,
                superiorId,
                login);
    }

    /** What a working person teaches, and since when he or she works. */
    public PersonDetails teaching(String newSubject, Experience newExperience) {
        return new PersonDetails(
                kind,
                name,
                birthDate,
                className,
                position,
                partnerName,
                newSubject,
                newExperience,
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
                subject,
                experience,
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
                subject,
                experience,
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
                subject,
                experience,
                specialNeed,
                phone,
                email,
                representativeName,
                representativeContact,
                newSuperiorId,
                newLogin);
    }

    /** These details with what only the other ones know. */
    public PersonDetails completedBy(PersonDetails other) {
        return new PersonDetails(
                kind,
                middle(name, other.name()),
                birthDate,
                or(className, other.className),
                or(position, other.position),
                or(partnerName, other.partnerName),
                or(subject, other.subject),
                or(experience, other.experience),
                or(specialNeed, other.specialNeed),
                or(phone, other.phone),
                or(email, other.email),
                or(representativeName, other.representativeName),
                or(representativeContact, other.representativeContact),
                or(superiorId, other.superiorId),
                or(login, other.login));
    }

    private static PersonName middle(PersonName own, PersonName other) {
        return own.middleName() == null ? new PersonName(own.lastName(), own.firstName(), other.middleName()) : own;
    }

    private static <T> T or(T own, T other) {
        return own == null ? other : own;
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "PersonDetails[…]";
    }
}

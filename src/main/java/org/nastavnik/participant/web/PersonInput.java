package org.nastavnik.participant.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Experience;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.SpecialNeed;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.PersonalData;

/** What is typed about a person, as typed: shown again as it is when something is refused. Personal data. */
@PersonalData
record PersonInput(
        String kind,
        String lastName,
        String firstName,
        String middleName,
        String birthDate,
        String className,
        String position,
        String partnerName,
        String subject,
        String experienceYears,
        String experienceOn,
        String experienceSince,
        String specialNeed,
        String phone,
        String email,
        String representativeName,
        String representativeContact,
        String superiorId,
        String login) {

    private static final int MOST_YEARS = 70;

    static PersonInput empty() {
        return new PersonInput(
                PersonKind.PUPIL.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static PersonInput of(Person person) {
        PersonDetails d = person.details();
        return new PersonInput(
                d.kind().name(),
                d.name().lastName(),
                d.name().firstName(),
                d.name().middleName(),
                d.birthDate().toString(),
                d.className(),
                d.position(),
                d.partnerName(),
                d.subject(),
                d.experience() == null ? null : typed(d.experience().years()),
                d.experience() == null ? null : typed(d.experience().countedOn()),
                d.experience() == null ? null : typed(d.experience().since()),
                d.specialNeed() == null ? null : d.specialNeed().name(),
                d.phone(),
                d.email(),
                d.representativeName(),
                d.representativeContact(),
                d.superiorId() == null ? null : d.superiorId().toString(),
                d.login());
    }

    PersonDetails details() {
        return new PersonDetails(
                text("kind", kind, 40) == null ? null : PersonKind.valueOf(kind),
                new PersonName(
                        text("lastName", lastName, 100),
                        text("firstName", firstName, 100),
                        text("middleName", middleName, 100)),
                date("birthDate", birthDate),
                text("className", className, 40),
                text("position", position, 200),
                text("partnerName", partnerName, 300),
                text("subject", subject, 300),
                experience(),
                text("specialNeed", specialNeed, 40) == null ? null : SpecialNeed.valueOf(specialNeed),
                text("phone", phone, 40),
                mail(),
                text("representativeName", representativeName, 300),
                text("representativeContact", representativeContact, 200),
                text("superiorId", superiorId, 18) == null ? null : Long.valueOf(superiorId),
                text("login", login, 64));
    }

    /** Null where nothing was typed. */
    static LocalDate date(String field, String typed) {
        String text = text(field, typed, 10);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(field, "Это не дата: укажите день, месяц и год, например 15.09.2026.");
        }
    }

    static String text(String field, String typed, int most) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > most) {
            throw new Refusal(field, "Слишком длинно: сократите до " + most + " знаков.");
        }
        return text.isEmpty() ? null : text;
    }

    private static String typed(Object known) {
        return known == null ? null : known.toString();
    }

    private Experience experience() {
        LocalDate since = date("experienceSince", experienceSince);
        Integer years = years();
        return since == null && years == null ? null : new Experience(since, years, date("experienceOn", experienceOn));
    }

    private Integer years() {
        String text = text("experienceYears", experienceYears, 10);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) > MOST_YEARS) {
            throw new Refusal("experienceYears", "Укажите стаж целым числом лет, от 0 до 70.");
        }
        return Integer.valueOf(text);
    }

    private String mail() {
        String text = text("email", email, 200);
        if (text != null && !text.matches("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+")) {
            throw new Refusal("email", "Проверьте адрес электронной почты, например: petrova@example.ru.");
        }
        return text;
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "PersonInput[…]";
    }
}

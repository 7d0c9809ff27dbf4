package org.nastavnik.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Experience;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.consent.ConsentRegister;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of an organisation's register: offered as mentors and mentees in its programmes, consents given. */
@Component
@Profile("demo")
class DemoRegister {

    private static final int PUPILS = 10;
    private static final int YOUNG_TEACHERS = 4;

    private final PersonRegister register;
    private final ConsentRegister consents;
    private final Clock clock;

    DemoRegister(PersonRegister register, Clock clock, ConsentRegister consents) {
        this.consents = consents;
        this.register = register;
        this.clock = clock;
    }

    /** Those of the organisation who have a login and stand in the register too. */
    record Known(PersonName head, PersonName curator, PersonName mentor, String mentorLogin) {}

    void fill(Organization organization, DemoSchool school, Known known, DemoNames names) {
        int thisYear = LocalDate.now(clock).getYear();
        long id = organization.id();
        Person head = adult(id, PersonKind.HEAD, known.head(), thisYear - 52, "директор", null, 25, null, null);
        adult(id, PersonKind.HEAD, known.curator(), thisYear - 44, "заместитель директора", null, 18, head.id(), null);
        for (int i = 0; i < school.subjects().size(); i++) {
            boolean hasLogin = i == 0;
            adult(
                    id,
                    PersonKind.TEACHER,
                    hasLogin ? known.mentor() : names.next(),
                    thisYear - 38 - 3 * i,
                    position(school, school.subjects().get(i)),
                    school.subjects().get(i),
                    12 + 3 * i,
                    head.id(),
                    hasLogin ? known.mentorLogin() : null);
        }
        for (int i = 0; i < YOUNG_TEACHERS; i++) {
            String subject = school.subjects().get(i % school.subjects().size());
            adult(
                    id,
                    PersonKind.TEACHER,
                    names.next(),
                    thisYear - 23 - i,
                    position(school, subject),
                    subject,
                    i,
                    head.id(),
                    null);
        }
        if (school.hasPupils()) {
            for (int i = 0; i < PUPILS; i++) {
                pupil(id, thisYear, i, names);
            }
        }
    }

    private static String position(DemoSchool school, String subject) {
        String who = school.hasPupils() ? "учитель" : "воспитатель";
        return who + ", " + subject;
    }

    private Person adult(
            long organizationId,
            PersonKind kind,
            PersonName name,
            int bornIn,
            String position,
            String subject,
            int experience,
            Long superior,
            String login) {
        Person person = register.add(
                organizationId,
                PersonDetails.of(kind, name, LocalDate.of(bornIn, 3, 14))
                        .employed(position, null, null)
                        .teaching(subject, Experience.since(begun(experience)))
                        .under(superior, login));
        consents.giveToTakePart(person.id(), consentDay(), null);
        return person;
    }

    private LocalDate begun(int fullYearsAgo) {
        return LocalDate.now(clock).minusYears(fullYearsAgo).minusMonths(2);
    }

    /** Classes 7 to 11; the eldest are of age. */
    private void pupil(long organizationId, int thisYear, int number, DemoNames names) {
        int grade = 7 + number % 5;
        int age = grade + 6;
        String letter = number % 2 == 0 ? "А" : "Б";
        PersonName name = names.next();
        PersonName parent = names.woman();
        Person person = register.add(
                organizationId,
                PersonDetails.of(PersonKind.PUPIL, name, LocalDate.of(thisYear - age, 2, 10 + number))
                        .inClass(grade + letter, parent.full(), "+7 900 000-00-" + (10 + number)));
        consents.giveToTakePart(person.id(), consentDay(), parent.full());
    }

    private LocalDate consentDay() {
        return LocalDate.now(clock).minusDays(20);
    }
}

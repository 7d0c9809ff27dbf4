package org.nastavnik.mentorbank;

import java.time.LocalDate;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.School;
import org.springframework.jdbc.core.JdbcTemplate;

/** A mentor of a test with a card, and what makes the card published: consents and the operator's decision. */
public final class BankMentor {

    private static final LocalDate SIGNED = LocalDate.of(2026, 8, 1);

    private final JdbcTemplate jdbc;
    private final School school;
    public final Person person;
    public final long number;

    public BankMentor(
            JdbcTemplate jdbc, School school, Person person, String subject, String technologies, String network) {
        this.jdbc = jdbc;
        this.school = school;
        this.person = person;
        this.number = jdbc.queryForObject("""
                insert into nastavnik.mentorbank_card (person_id, workplace, position, subject, forms, technologies, network,
                                                       links, phone, email, filled_at)
                values (?, 'МОУ СОШ', 'учитель', ?, 'TEACHER_TEACHER,TEACHER_PUPIL', ?, ?, 'https://vk.com/mentor',
                        '+7 914 123-45-67', 'mentor@example.org', now()) returning id""", Long.class, person.id(), subject, technologies, network);
        jdbc.update(
                "insert into nastavnik.mentorbank_card_topic (card_id, position, topic, work) values (?, 1, ?, 'TRAINING')",
                number,
                "Подготовка к олимпиадам");
    }

    public BankMentor published() {
        jdbc.update(
                "insert into nastavnik.mentorbank_bank_card (person_id, organization_id, municipality_id, tenant_id, state,"
                        + " published_on, started_at) values (?, ?, ?, ?, 'PUBLISHED', ?, now())",
                person.id(),
                school.id(),
                school.place().municipality().id(),
                school.place().tenant(),
                SIGNED);
        return this;
    }

    /** @param contacts such as {@code PHONE,LINKS} */
    public BankMentor consents(String purpose, String contacts) {
        jdbc.update(
                "insert into nastavnik.participant_consent (person_id, purpose, given_by, given_on, valid_until, categories,"
                        + " manner) values (?, ?, 'SELF', ?, ?, ?, 'PAPER')",
                person.id(),
                purpose,
                SIGNED,
                SIGNED.plusYears(1).minusDays(1),
                "NAME,PLACE,CARD," + contacts);
        return this;
    }

    public void withdraws(String purpose, LocalDate day) {
        jdbc.update(
                "update nastavnik.participant_consent set ended_on = ?, ending = 'WITHDRAWN' where person_id = ? and purpose = ?",
                day,
                person.id(),
                purpose);
    }

    /** Confirmed for a programme of the own school with this many places. */
    public BankMentor confirmed(long programmeId, int capacity) {
        jdbc.update("""
                insert into nastavnik.mentorbank_selection (programme_id, person_id, form, state, step, capacity)
                values (?, ?, 'TEACHER_PUPIL', 'CONFIRMED', 'DONE', ?)""", programmeId, person.id(), capacity);
        return this;
    }
}

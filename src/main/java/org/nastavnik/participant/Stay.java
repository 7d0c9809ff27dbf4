package org.nastavnik.participant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;

/** A person was in this organisation as this, from a day until another: what figures «as of 31.12.» are counted from. */
@Entity
@Table(name = "participant_stay")
public class Stay {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long personId;
    private Long organizationId;

    @Enumerated(EnumType.STRING)
    private PersonKind kind;

    private String place;
    private String partnerName;
    private String login;
    private LocalDate fromOn;
    private LocalDate untilOn;

    protected Stay() {}

    Stay(Person person, LocalDate from) {
        this.personId = person.id();
        this.fromOn = from;
        take(person);
    }

    private void take(Person person) {
        this.organizationId = person.organizationId();
        this.kind = person.kind();
        this.place = place(person);
        this.partnerName = person.partnerName();
        this.login = person.login();
    }

    private static String place(Person person) {
        return person.kind().learner() ? person.className() : person.position();
    }

    /** Says the same as the person's row. */
    boolean stillHolds(Person person) {
        return organizationId.equals(person.organizationId())
                && kind == person.kind()
                && Objects.equals(place, place(person))
                && Objects.equals(partnerName, person.partnerName())
                && Objects.equals(login, person.login());
    }

    /** Corrected on the day on which it began: the earlier words were never true. */
    void correct(Person person) {
        take(person);
    }

    void end(LocalDate firstDayGone) {
        this.untilOn = firstDayGone.isBefore(fromOn) ? fromOn : firstDayGone;
    }

    public Long personId() {
        return personId;
    }

    public Long organizationId() {
        return organizationId;
    }

    public PersonKind kind() {
        return kind;
    }

    /** Class or position, null where it was not written down. */
    public String place() {
        return place;
    }

    public String partnerName() {
        return partnerName;
    }

    public LocalDate from() {
        return fromOn;
    }

    /** The first day no longer there, null while the person is there. */
    public LocalDate until() {
        return untilOn;
    }
}

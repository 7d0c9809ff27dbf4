package org.nastavnik.participant.consent;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import org.nastavnik.participant.Person;

/** A signed consent: for what, in which words, by whom, from when until when, and how it ended. Never deleted. */
@Entity
@Table(name = "participant_consent")
public class PersonConsent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long personId;

    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;

    @Enumerated(EnumType.STRING)
    private ConsentSigner givenBy;

    @Enumerated(EnumType.STRING)
    private ConsentManner manner;

    private LocalDate givenOn;
    private LocalDate validUntil;
    private String representativeName;
    private Long textId;
    private String textSha256;

    @Convert(converter = DataCategories.class)
    private Set<DataCategory> categories;

    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private ConsentEnding ending;

    private String endedBy;
    private boolean endedByPerson;
    private String endingReason;

    @Version
    private long version;

    protected PersonConsent() {}

    PersonConsent(Person person, ConsentGiven given, ConsentSigner signer, ConsentText text) {
        this.personId = person.id();
        this.purpose = given.purpose();
        this.givenBy = signer;
        this.manner = given.manner();
        this.givenOn = given.on();
        this.validUntil = given.years() == null ? null : ConsentTerm.lastDay(given.on(), given.years());
        this.representativeName = signer == ConsentSigner.REPRESENTATIVE ? person.representativeName() : null;
        this.textId = text.id();
        this.textSha256 = text.sha256();
        Set<DataCategory> covered = DataCategory.none();
        covered.addAll(purpose.categories());
        if (purpose.limited()) {
            given.contacts().stream().filter(DataCategory::contact).forEach(covered::add);
        }
        this.categories = covered;
    }

    /** Withdrawn on that day by the one who acts; the person's own act where it is the person's account. */
    void withdraw(LocalDate day, String by, boolean byPerson, String reason) {
        end(day, ConsentEnding.WITHDRAWN, by);
        this.endedByPerson = byPerson;
        this.endingReason = reason;
    }

    void expire() {
        end(validUntil.plusDays(1), ConsentEnding.EXPIRED, null);
    }

    void replace(LocalDate day, String by) {
        end(day, ConsentEnding.REPLACED, by);
    }

    void comeOfAge(LocalDate day) {
        end(day, ConsentEnding.CAME_OF_AGE, null);
    }

    private void end(LocalDate day, ConsentEnding how, String by) {
        if (endedOn != null) {
            throw new IllegalStateException("Consent " + id + " has ended");
        }
        this.endedOn = day.isBefore(givenOn) ? givenOn : day;
        this.ending = how;
        this.endedBy = by;
    }

    /** Its last day is over, whether somebody has noticed or not. */
    boolean isOverOn(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }

    /** By its dates alone; who has to sign on that day the register knows. */
    public boolean coversDay(LocalDate day) {
        return !givenOn.isAfter(day) && !isOverOn(day) && (endedOn == null || endedOn.isAfter(day));
    }

    public boolean allows(DataCategory category) {
        return categories.contains(category);
    }

    public Long id() {
        return id;
    }

    public Long personId() {
        return personId;
    }

    public ConsentPurpose purpose() {
        return purpose;
    }

    public ConsentSigner givenBy() {
        return givenBy;
    }

    public ConsentManner manner() {
        return manner;
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    /** The last day; null where it holds until it is withdrawn. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public String representativeName() {
        return representativeName;
    }

    /** Which words were signed. */
    public Long textId() {
        return textId;
    }

    /** The fingerprint of these words. */
    public String textSha256() {
        return textSha256;
    }

    public Set<DataCategory> categories() {
        return Set.copyOf(categories);
    }

    /** The first day on which it no longer held; null while nothing has ended it. */
    public LocalDate endedOn() {
        return endedOn;
    }

    public ConsentEnding ending() {
        return ending;
    }

    /** The login of the one who recorded the end; null where time did it. */
    public String endedBy() {
        return endedBy;
    }

    /** Withdrawn by the person, not by somebody for him or her. */
    public boolean endedByPerson() {
        return endedByPerson;
    }

    public String endingReason() {
        return endingReason;
    }
}

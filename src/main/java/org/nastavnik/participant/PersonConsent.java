package org.nastavnik.participant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.nastavnik.shared.Refusal;

/** A signed consent: for what, by whom, from when, and until when if it was withdrawn. Never deleted. */
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

    private LocalDate givenOn;
    private String representativeName;
    private LocalDate withdrawnOn;

    @Version
    private long version;

    protected PersonConsent() {}

    PersonConsent(Person person, ConsentSigner signer, LocalDate givenOn) {
        this.personId = person.id();
        this.purpose = ConsentPurpose.PARTICIPATION;
        this.givenBy = signer;
        this.givenOn = givenOn;
        this.representativeName = signer == ConsentSigner.REPRESENTATIVE ? person.representativeName() : null;
    }

    void withdraw(LocalDate day) {
        if (withdrawnOn != null) {
            throw new Refusal("Это согласие уже отозвано.");
        }
        this.withdrawnOn = day.isBefore(givenOn) ? givenOn : day;
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

    public LocalDate givenOn() {
        return givenOn;
    }

    public String representativeName() {
        return representativeName;
    }

    /** Null while the consent holds. */
    public LocalDate withdrawnOn() {
        return withdrawnOn;
    }
}

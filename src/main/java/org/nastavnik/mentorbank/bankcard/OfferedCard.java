package org.nastavnik.mentorbank.bankcard;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;

/** A mentor's card that is offered to the bank, stands there or stood there once; one live row a person. */
@Entity
@Table(name = "mentorbank_bank_card")
public class OfferedCard {

    /** The part of the business key: {@code O-9/card-4}. */
    public static final String PART = "card";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long personId;
    private Long organizationId;
    private Long municipalityId;
    private String tenantId;

    @Enumerated(EnumType.STRING)
    private BankCardState state = BankCardState.SIGNING;

    private String remarks;
    private String closingReason;
    private boolean renewed;
    private Instant startedAt;
    private LocalDate publishedOn;
    private LocalDate hiddenOn;

    @Version
    private long version;

    protected OfferedCard() {}

    OfferedCard(long personId, long organizationId, long municipalityId, String tenantId, Instant now) {
        this.personId = personId;
        this.organizationId = organizationId;
        this.municipalityId = municipalityId;
        this.tenantId = tenantId;
        this.startedAt = now;
    }

    void signed() {
        require(BankCardState.SIGNING);
        this.state = BankCardState.VERIFYING;
    }

    void accepted(LocalDate today) {
        require(BankCardState.VERIFYING);
        this.state = BankCardState.PUBLISHED;
        this.remarks = null;
        this.publishedOn = today;
    }

    void returned(String what) {
        require(BankCardState.VERIFYING);
        this.state = BankCardState.SIGNING;
        this.remarks = what;
    }

    void refused(String reason, LocalDate today) {
        require(BankCardState.VERIFYING);
        end(BankCardState.REFUSED, reason, today);
    }

    /** What the card says is no longer what the operator has seen. */
    void changed() {
        require(BankCardState.PUBLISHED);
        this.state = BankCardState.VERIFYING;
    }

    void renewal(boolean consented) {
        require(BankCardState.PUBLISHED);
        this.renewed = consented;
    }

    void hide(String reason, LocalDate today) {
        if (!state.live()) {
            throw new IllegalStateException("Card " + id + " is " + state);
        }
        end(BankCardState.HIDDEN, reason, today);
    }

    private void end(BankCardState how, String reason, LocalDate today) {
        this.state = how;
        this.closingReason = reason;
        this.hiddenOn = publishedOn == null ? null : today;
    }

    private void require(BankCardState expected) {
        if (state != expected) {
            throw new Refusal("Карта уже в другом состоянии (%s): обновите список задач.".formatted(state.title()));
        }
    }

    public Long id() {
        return id;
    }

    public BusinessKey key() {
        return BusinessKey.organization(organizationId).withPart(PART, id);
    }

    public Long personId() {
        return personId;
    }

    public Long organizationId() {
        return organizationId;
    }

    public Long municipalityId() {
        return municipalityId;
    }

    /** The engine's tenant. */
    public String tenantId() {
        return tenantId;
    }

    public BankCardState state() {
        return state;
    }

    /** What the operator asked to correct; null where nothing. */
    public String remarks() {
        return remarks;
    }

    /** Why hidden or refused. */
    public String closingReason() {
        return closingReason;
    }

    /** The answer to the last question about a renewal. */
    public boolean renewed() {
        return renewed;
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    public LocalDate hiddenOn() {
        return hiddenOn;
    }
}

package org.nastavnik.award;

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
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;

/** A mentor represented for one award; endorsed by the head, scored by the commission, decided by the coordinator. */
@Entity
@Table(name = "award_nomination")
public class AwardNomination {

    public static final String PART = "nomination";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long programmeId;
    private Long organizationId;
    private Long municipalityId;
    private Long personId;

    @Enumerated(EnumType.STRING)
    private Award award;

    private String justification;

    @Enumerated(EnumType.STRING)
    private NominationState state = NominationState.OPEN;

    private Boolean endorsed;
    private Boolean granted;
    private Boolean badgeGranted;
    private String reason;
    private String orderNumber;
    private LocalDate orderDate;
    private String certificateNumber;
    private Instant madeAt;
    private Instant endedAt;

    @Version
    private long version;

    protected AwardNomination() {}

    AwardNomination(MentoringProgramme programme, Proposal proposal, Instant now) {
        this.programmeId = programme.id();
        this.organizationId = programme.organizationId();
        this.municipalityId = programme.municipalityId();
        this.personId = proposal.personId();
        this.award = proposal.award();
        this.justification = proposal.justification();
        this.madeAt = now;
    }

    /** Who is to be represented for what, and why. */
    public record Proposal(long personId, Award award, String justification) {}

    /** A decision for or against: an order where it is yes, a reason where it is no. */
    public record Verdict(boolean yes, String orderNumber, LocalDate orderDate, String reason) {}

    void endorse(boolean yes, String why, Instant now) {
        requireOpen();
        this.endorsed = yes;
        if (!yes) {
            end(NominationState.DECLINED, needed(why), now);
        }
    }

    void decide(Verdict verdict, Instant now) {
        requireOpen();
        this.granted = verdict.yes();
        take(verdict, now);
    }

    void decideBadge(Verdict verdict, Instant now) {
        requireOpen();
        this.badgeGranted = verdict.yes();
        take(verdict, now);
    }

    private void take(Verdict verdict, Instant now) {
        if (!verdict.yes()) {
            end(NominationState.REFUSED, needed(verdict.reason()), now);
            return;
        }
        if (verdict.orderNumber() == null || verdict.orderDate() == null) {
            throw new Refusal("orderNumber", "Укажите номер и дату приказа о награждении.");
        }
        this.orderNumber = verdict.orderNumber();
        this.orderDate = verdict.orderDate();
    }

    void recordAward(String number, Instant now) {
        requireOpen();
        this.certificateNumber = number;
        end(NominationState.AWARDED, null, now);
    }

    void stop(Instant now) {
        requireOpen();
        end(NominationState.STOPPED, null, now);
    }

    private void end(NominationState how, String why, Instant now) {
        this.state = how;
        this.reason = why;
        this.endedAt = now;
    }

    private static String needed(String why) {
        if (why == null || why.isBlank()) {
            throw new Refusal("reason", "Укажите причину: её увидит куратор.");
        }
        return why;
    }

    private void requireOpen() {
        if (state != NominationState.OPEN) {
            throw new Refusal("Рассмотрение этого представления уже закончено: изменить решение нельзя.");
        }
    }

    public Long id() {
        return id;
    }

    public BusinessKey key() {
        return BusinessKey.programme(programmeId).withPart(PART, id);
    }

    public Long programmeId() {
        return programmeId;
    }

    public Long organizationId() {
        return organizationId;
    }

    public Long municipalityId() {
        return municipalityId;
    }

    public Long personId() {
        return personId;
    }

    public Award award() {
        return award;
    }

    public String justification() {
        return justification;
    }

    public NominationState state() {
        return state;
    }

    public boolean endorsed() {
        return Boolean.TRUE.equals(endorsed);
    }

    public boolean granted() {
        return Boolean.TRUE.equals(granted);
    }

    public boolean badgeGranted() {
        return Boolean.TRUE.equals(badgeGranted);
    }

    public String reason() {
        return reason;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public LocalDate orderDate() {
        return orderDate;
    }

    /** Year and the nomination's own number: unique without a counter that many would wait for. */
    public String certificateNumber() {
        return certificateNumber;
    }
}

package org.nastavnik.matching;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.shared.Refusal;

/** The pairs proposed in one round of matching: reviewed by the curator, then fixed by the head's order. */
@Entity
@Table(name = "matching_proposal")
public class Proposal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long programmeId;
    private int number;

    @Enumerated(EnumType.STRING)
    private ProposalState state = ProposalState.DRAFT;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Enumerated(EnumType.STRING)
    private MentoringKind kind;

    private String remark;
    private String orderNumber;
    private LocalDate orderDate;
    private Instant createdAt;
    private Instant decidedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "proposal_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<ProposedMatch> pairs = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "matching_unassigned", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderBy("menteeId")
    private List<UnassignedMentee> unassigned = new ArrayList<>();

    @Version
    private long version;

    protected Proposal() {}

    Proposal(long programmeId, int number, MentoringKind kind, Instant now) {
        this.programmeId = programmeId;
        this.number = number;
        this.kind = kind;
        this.createdAt = now;
    }

    /** Takes a computation's result in the place of what was there. */
    void fill(Collection<ProposedMatch> proposed, Collection<UnassignedMentee> without) {
        requireDraft();
        pairs.clear();
        pairs.addAll(proposed);
        unassigned.clear();
        unassigned.addAll(without);
    }

    /** The mentee gets this mentor, or none. */
    void replace(long menteeId, ProposedMatch match, String whyNone) {
        requireDraft();
        pairs.removeIf(pair -> pair.menteeId() == menteeId);
        unassigned.removeIf(person -> person.menteeId() == menteeId);
        if (match == null) {
            unassigned.add(new UnassignedMentee(menteeId, whyNone));
        } else {
            pairs.add(match);
        }
    }

    void pin(Set<Long> menteeIds) {
        requireDraft();
        pairs.forEach(pair -> pair.pin(menteeIds.contains(pair.menteeId())));
    }

    void choose(MentoringKind several) {
        requireDraft();
        this.kind = several;
    }

    void decide(Decision curatorsDecision) {
        requireDraft();
        if (curatorsDecision == Decision.ACCEPT && pairs.isEmpty()) {
            throw new Refusal(
                    "decision",
                    "В предложении нет ни одной пары: укажите пару, подберите заново или вернитесь к сбору участников.");
        }
        this.decision = curatorsDecision;
        this.state = curatorsDecision == Decision.ACCEPT ? ProposalState.SUBMITTED : ProposalState.SET_ASIDE;
    }

    void approve(String number, LocalDate date, Instant now) {
        requireSubmitted();
        this.state = ProposalState.APPROVED;
        this.orderNumber = number;
        this.orderDate = date;
        this.decidedAt = now;
        this.remark = null;
    }

    void giveBack(String why) {
        requireSubmitted();
        if (why == null) {
            throw new Refusal("reason", "Укажите, что исправить в парах: замечание увидит куратор.");
        }
        this.state = ProposalState.DRAFT;
        this.remark = why;
    }

    void started() {
        if (state != ProposalState.APPROVED) {
            throw new IllegalStateException("Proposal " + id + " is " + state);
        }
        this.state = ProposalState.STARTED;
    }

    private void requireDraft() {
        if (state != ProposalState.DRAFT) {
            throw new Refusal("Этот подбор пар уже передан дальше: обновите список задач.");
        }
    }

    private void requireSubmitted() {
        if (state != ProposalState.SUBMITTED) {
            throw new Refusal("По этому подбору пар решение уже принято: обновите список задач.");
        }
    }

    public Optional<ProposedMatch> pairOf(long menteeId) {
        return pairs.stream().filter(pair -> pair.menteeId() == menteeId).findFirst();
    }

    public Long id() {
        return id;
    }

    public Long programmeId() {
        return programmeId;
    }

    /** Round of matching, from 1. */
    public int number() {
        return number;
    }

    public ProposalState state() {
        return state;
    }

    /** Null until the curator decided. */
    public Decision decision() {
        return decision;
    }

    public MentoringKind kind() {
        return kind;
    }

    /** Why the head returned it; null where (s)he did not. */
    public String remark() {
        return remark;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public LocalDate orderDate() {
        return orderDate;
    }

    public List<ProposedMatch> pairs() {
        return List.copyOf(pairs);
    }

    public List<UnassignedMentee> unassigned() {
        return List.copyOf(unassigned);
    }
}

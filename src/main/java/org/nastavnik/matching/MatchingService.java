package org.nastavnik.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.matching.assignment.MatchingCase;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.programme.Stage;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes pairs, takes the curator's changes and the head's order. */
@Service
@Transactional
public class MatchingService {

    private final Proposals proposals;
    private final Programmes programmes;
    private final MatchingFacts matchingFacts;
    private final ProposalComputation computation;
    private final PairHistory history;
    private final PairsOrder pairsOrder;
    private final LocalDay localDay;
    private final AuditTrail auditTrail;
    private final Clock clock;

    MatchingService(
            Proposals proposals,
            Programmes programmes,
            MatchingFacts matchingFacts,
            ProposalComputation computation,
            PairHistory history,
            PairsOrder pairsOrder,
            LocalDay localDay,
            AuditTrail auditTrail,
            Clock clock) {
        this.proposals = proposals;
        this.programmes = programmes;
        this.matchingFacts = matchingFacts;
        this.computation = computation;
        this.history = history;
        this.pairsOrder = pairsOrder;
        this.localDay = localDay;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** A new round: everybody who waits now, the pins of the round before kept. */
    public Proposal propose(long programmeId) {
        programmes.enter(programmeId, Stage.PAIRS);
        // whoever asked for a new round until now is in this one
        programmes.rematchBegun(programmeId);
        Optional<Proposal> before = newest(programmeId);
        MentoringKind kind = before.map(Proposal::kind).orElse(usualKind(programmes.get(programmeId)));
        Proposal proposal =
                new Proposal(programmeId, before.map(Proposal::number).orElse(0) + 1, kind, clock.instant());
        List<ProposedMatch> kept = before.filter(p -> p.state() == ProposalState.SET_ASIDE).stream()
                .flatMap(p -> p.pairs().stream())
                .filter(ProposedMatch::pinned)
                .toList();
        computation.fill(proposal, kept);
        proposals.saveAndFlush(proposal);
        auditTrail.record(
                programmes.get(programmeId).key(),
                "matching.proposed",
                proposal.pairs().size() + " + " + proposal.unassigned().size());
        return proposal;
    }

    /** Computes the curator's draft again in its place, as the page does between two changes. */
    public void recompute(long programmeId) {
        Proposal proposal = draft(programmeId);
        computation.fill(
                proposal,
                proposal.pairs().stream().filter(ProposedMatch::pinned).toList());
        proposals.flush();
        auditTrail.record(programmes.get(programmeId).key(), "matching.recomputed", null);
    }

    private static MentoringKind usualKind(MentoringProgramme programme) {
        return programme.kinds().contains(MentoringKind.INDIVIDUAL) ? MentoringKind.INDIVIDUAL : MentoringKind.GROUP;
    }

    /**
     * Applies the curator's changes to the draft; each new pair keeps the hard limits and has a reason.
     *
     * @param pinnedMentees whose pairs stay when pairs are computed again, besides those changed here
     */
    public void change(long programmeId, List<Change> changes, Set<Long> pinnedMentees) {
        Proposal proposal = draft(programmeId);
        Set<Long> changed = apply(proposal, changes);
        changed.addAll(pinnedMentees);
        proposal.pin(changed);
    }

    /** Returns the mentees whose pairs really changed. */
    private Set<Long> apply(Proposal proposal, List<Change> changes) {
        List<Change> real = changes.stream()
                .filter(change -> !proposal.pairOf(change.menteeId())
                        .map(ProposedMatch::mentorId)
                        .equals(Optional.ofNullable(change.mentorId())))
                .toList();
        if (real.isEmpty()) {
            return new HashSet<>();
        }
        PairLimits limits = new PairLimits(matchingFacts.of(proposal.programmeId(), Set.of()));
        for (Change change : real) {
            ProposedMatch match = limits.check(change);
            proposal.replace(change.menteeId(), match, change.reason());
        }
        limits.checkPlaces(proposal.pairs(), real);
        proposals.flush();
        auditTrail.record(
                programmes.get(proposal.programmeId()).key(), "matching.changed", Integer.toString(real.size()));
        return real.stream().map(Change::menteeId).collect(Collectors.toCollection(HashSet::new));
    }

    /** Several mentees of one mentor work together or each alone. */
    public void choose(long programmeId, MentoringKind kind) {
        Proposal proposal = draft(programmeId);
        if (!programmes.get(programmeId).kinds().contains(kind)) {
            throw new Refusal("kind", "Такого вида наставничества в программе нет: выберите другой.");
        }
        proposal.choose(kind);
    }

    public void review(long programmeId, Review review) {
        Proposal proposal = draft(programmeId);
        if (review.kind() != null) {
            choose(programmeId, review.kind());
        }
        Set<Long> changed = apply(proposal, review.changes());
        if (review.pinnedMentees() != null) {
            // a pair entered by hand in this very review was not among the pins offered
            changed.addAll(review.pinnedMentees());
            proposal.pin(changed);
        }
        if (review.decision() == Decision.KEEP && !mayKeep(programmeId)) {
            throw new Refusal(
                    "decision",
                    "В программе ещё не было ни одной пары: примите пары, подберите заново или вернитесь к сбору.");
        }
        if (review.decision() == Decision.ACCEPT) {
            outdated(proposal).ifPresent(why -> {
                throw new Refusal("decision", why);
            });
        }
        proposal.decide(review.decision());
        proposals.flush();
        auditTrail.record(
                programmes.get(programmeId).key(),
                "matching.reviewed",
                review.decision().name());
    }

    public void approve(long programmeId, String orderNumber, LocalDate orderDate) {
        Proposal proposal = newest(programmeId).orElseThrow();
        MentoringProgramme programme = programmes.get(programmeId);
        if (orderDate.isAfter(localDay.of(programme.organizationId()))) {
            throw new Refusal("orderDate", "Дата приказа ещё не наступила: укажите сегодняшний день или раньше.");
        }
        outdated(proposal).ifPresent(why -> {
            throw new Refusal("approved", why + " Верните пары куратору.");
        });
        proposal.approve(orderNumber, orderDate, clock.instant());
        proposals.flush();
        pairsOrder.issue(programme, proposal);
        auditTrail.record(
                programme.key(),
                "pairs.approved",
                Integer.toString(proposal.pairs().size()));
    }

    public void giveBack(long programmeId, String remark) {
        newest(programmeId).orElseThrow().giveBack(remark);
        auditTrail.record(programmes.get(programmeId).key(), "pairs.returned", remark);
    }

    /** The pairs of the approved proposal have been started. */
    public void started(long proposalId) {
        proposals.findById(proposalId).orElseThrow().started();
    }

    @Transactional(readOnly = true)
    public Optional<Proposal> newest(long programmeId) {
        return proposals.findFirstByProgrammeIdOrderByNumberDesc(programmeId);
    }

    @Transactional(readOnly = true)
    public Proposal draft(long programmeId) {
        return newest(programmeId)
                .filter(proposal -> proposal.state() == ProposalState.DRAFT)
                .orElseThrow(() -> new Refusal(
                        "Сейчас подбор пар не рассматривается: дождитесь задачи «Рассмотреть подбор пар»."));
    }

    /** Why the proposal can no longer be accepted as it stands; empty where it can. */
    @Transactional(readOnly = true)
    public Optional<String> outdated(Proposal proposal) {
        return new PairLimits(matchingFacts.of(proposal.programmeId(), Set.of())).firstBroken(proposal.pairs());
    }

    /** Going on without new pairs makes sense only where pairs run or ran. */
    @Transactional(readOnly = true)
    public boolean mayKeep(long programmeId) {
        return !history.of(programmeId).isEmpty();
    }

    /** Mentees and mentors of this moment, for option lists. */
    @Transactional(readOnly = true)
    public MatchingCase facts(long programmeId) {
        return matchingFacts.of(programmeId, Set.of());
    }

    /** The organisation's next number for an order on pairs. */
    @Transactional(readOnly = true)
    public String nextOrderNumber(long programmeId) {
        long before = proposals.countOrders(programmes.get(programmeId).organizationId());
        return before + 1 + "-Н";
    }
}

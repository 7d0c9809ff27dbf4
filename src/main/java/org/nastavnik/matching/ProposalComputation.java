package org.nastavnik.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.matching.assignment.Couple;
import org.nastavnik.matching.assignment.MatchingCase;
import org.nastavnik.matching.assignment.MatchingResult;
import org.nastavnik.matching.assignment.MenteeNeed;
import org.nastavnik.matching.assignment.MentorAssignment;
import org.nastavnik.mentorbank.AgreedCouple;
import org.nastavnik.mentorbank.MentorBank;
import org.nastavnik.programme.Programmes;
import org.springframework.stereotype.Component;

/** Fills a proposal: computed pairs, kept ones with the reasons they had, and who stays without. */
@Component
class ProposalComputation {

    private static final String BY_REQUEST = "Согласовано через муниципальный банк наставников.";
    private static final String BY_MUTUAL_CHOICE =
            "Участники выбирают друг друга сами: укажите пару, о которой они договорились.";

    private final Programmes programmes;
    private final MatchingFacts matchingFacts;
    private final MentorBank mentorBank;

    ProposalComputation(Programmes programmes, MatchingFacts matchingFacts, MentorBank mentorBank) {
        this.programmes = programmes;
        this.matchingFacts = matchingFacts;
        this.mentorBank = mentorBank;
    }

    /** @param before pairs of an earlier round that stay where the hard limits still allow them */
    void fill(Proposal proposal, List<ProposedMatch> before) {
        List<ProposedMatch> kept = withAgreed(proposal.programmeId(), before);
        Map<Long, ProposedMatch> byMentee = kept.stream().collect(Collectors.toMap(ProposedMatch::menteeId, p -> p));
        Set<Couple> pins = kept.stream()
                .map(pair -> new Couple(pair.menteeId(), pair.mentorId()))
                .collect(Collectors.toSet());
        MatchingCase facts = matchingFacts.of(proposal.programmeId(), pins);
        Map<Long, MenteeNeed> mentees =
                facts.mentees().stream().collect(Collectors.toMap(MenteeNeed::personId, need -> need));
        boolean selfDirected = programmes.get(proposal.programmeId()).selfDirected();
        MatchingResult result = MentorAssignment.propose(facts);
        List<ProposedMatch> pairs = new ArrayList<>();
        List<UnassignedMentee> unassigned = new ArrayList<>();
        for (MatchingResult.ProposedPair pair : result.pairs()) {
            ProposedMatch known = pair.pinned() ? byMentee.get(pair.menteeId()) : null;
            if (selfDirected && !pair.pinned()) {
                unassigned.add(new UnassignedMentee(pair.menteeId(), BY_MUTUAL_CHOICE));
            } else {
                boolean byHand = known != null && known.byHand();
                pairs.add(new ProposedMatch(
                        pair.menteeId(),
                        pair.mentorId(),
                        mentees.get(pair.menteeId()).form(),
                        pair.score(),
                        byHand ? known.reason() : pair.reason(),
                        byHand,
                        pair.pinned()));
            }
        }
        result.unassigned().forEach(person -> unassigned.add(new UnassignedMentee(person.menteeId(), person.why())));
        proposal.fill(pairs, unassigned);
    }

    /** Couples agreed through the bank are pinned, unless the curator pinned the mentee to somebody else. */
    private List<ProposedMatch> withAgreed(long programmeId, List<ProposedMatch> before) {
        Set<Long> pinned = before.stream().map(ProposedMatch::menteeId).collect(Collectors.toSet());
        List<ProposedMatch> kept = new ArrayList<>(before);
        for (AgreedCouple couple : mentorBank.agreedCouples(programmeId)) {
            if (pinned.add(couple.menteeId())) {
                kept.add(new ProposedMatch(
                        couple.menteeId(), couple.mentorId(), couple.form(), 0, BY_REQUEST, true, true));
            }
        }
        return kept;
    }
}

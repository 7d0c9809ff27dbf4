package org.nastavnik.matching.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nastavnik.engine.form.Option;
import org.nastavnik.matching.MatchingService;
import org.nastavnik.matching.Proposal;
import org.nastavnik.matching.ProposalState;
import org.nastavnik.matching.ProposedMatch;
import org.nastavnik.matching.UnassignedMentee;
import org.nastavnik.matching.assignment.Barrier;
import org.nastavnik.matching.assignment.MatchingCase;
import org.nastavnik.matching.assignment.MenteeNeed;
import org.nastavnik.matching.assignment.MentorOffer;
import org.nastavnik.matching.assignment.PairScore;
import org.nastavnik.matching.process.MatchingPeople;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lines of the page of matching: for each mentee the mentors allowed, the best first. */
@Component
@Transactional(readOnly = true)
class MatchingRows {

    private final MatchingService matching;
    private final MatchingPeople people;

    MatchingRows(MatchingService matching, MatchingPeople people) {
        this.matching = matching;
        this.people = people;
    }

    /** Everybody of the proposal. */
    List<Long> menteesOf(Proposal proposal) {
        List<Long> mentees = new ArrayList<>();
        proposal.pairs().forEach(pair -> mentees.add(pair.menteeId()));
        proposal.unassigned().forEach(person -> mentees.add(person.menteeId()));
        return mentees;
    }

    /** Everybody whose name the page shows. */
    Set<Long> personsOf(Proposal proposal) {
        Set<Long> persons = new HashSet<>(menteesOf(proposal));
        proposal.pairs().forEach(pair -> persons.add(pair.mentorId()));
        matching.facts(proposal.programmeId()).mentors().forEach(mentor -> persons.add(mentor.personId()));
        return persons;
    }

    List<MatchingRow> of(Proposal proposal, Map<String, String> typed, Refusal refusal) {
        MatchingCase facts = matching.facts(proposal.programmeId());
        MatchingPeople.Names names = people.names(proposal, facts);
        boolean open = proposal.state() == ProposalState.DRAFT;
        Map<Long, MenteeNeed> needs = new HashMap<>();
        facts.mentees().forEach(need -> needs.put(need.personId(), need));
        Map<Long, String> whyNone = new HashMap<>();
        for (UnassignedMentee person : proposal.unassigned()) {
            whyNone.put(person.menteeId(), person.why());
        }
        return menteesOf(proposal).stream()
                .map(mentee -> {
                    ProposedMatch pair = proposal.pairOf(mentee).orElse(null);
                    String now = pair == null ? "" : pair.mentorId().toString();
                    return new MatchingRow(
                            mentee,
                            names.full(mentee),
                            typed.getOrDefault("mentor-" + mentee, now),
                            allowed(needs.get(mentee), pair, facts, names, open),
                            pair == null ? whyNone.get(mentee) : why(pair),
                            typed.isEmpty() ? pair != null && pair.pinned() : typed.containsKey("pin-" + mentee),
                            typed.getOrDefault("reason-" + mentee, ""),
                            error(refusal, mentee));
                })
                .sorted(Comparator.comparing(MatchingRow::name, Collator.getInstance(Locale.forLanguageTag("ru"))))
                .toList();
    }

    private static String why(ProposedMatch pair) {
        return pair.byHand()
                ? "Решение куратора: " + pair.reason()
                : pair.reason() + "; оценка " + pair.score() + " из 100";
    }

    private static String error(Refusal refusal, long mentee) {
        boolean here =
                refusal != null && refusal.field() != null && refusal.field().endsWith("-" + mentee);
        return here ? refusal.sentence() : null;
    }

    private static List<Option> allowed(
            MenteeNeed need, ProposedMatch pair, MatchingCase facts, MatchingPeople.Names names, boolean open) {
        List<Option> options = new ArrayList<>();
        if (open && need != null) {
            Map<MentorOffer, Integer> scores = new LinkedHashMap<>();
            facts.mentors().stream()
                    .filter(mentor -> Barrier.againstWish(need, mentor).isEmpty())
                    .forEach(mentor ->
                            scores.put(mentor, PairScore.of(need, mentor).points()));
            scores.entrySet().stream()
                    .sorted(Map.Entry.<MentorOffer, Integer>comparingByValue().reversed())
                    .forEach(entry -> options.add(Option.of(
                            entry.getKey().personId(),
                            names.full(entry.getKey().personId()) + " — оценка " + entry.getValue())));
        }
        boolean listed = pair == null
                || options.stream()
                        .anyMatch(o -> o.value().equals(pair.mentorId().toString()));
        if (!listed) {
            options.add(
                    0, Option.of(pair.mentorId(), names.full(pair.mentorId()) + (open ? " — больше не подходит" : "")));
        }
        return options;
    }

    /** How full each mentor would be. */
    List<Place> places(Proposal proposal) {
        MatchingCase facts = matching.facts(proposal.programmeId());
        MatchingPeople.Names names = people.names(proposal, facts);
        return facts.mentors().stream()
                .map(mentor -> new Place(names.full(mentor.personId()), mentor.capacity(), mentor.taken(), (int)
                        proposal.pairs().stream()
                                .filter(pair -> pair.mentorId() == mentor.personId())
                                .count()))
                .sorted(Comparator.comparing(Place::name, Collator.getInstance(Locale.forLanguageTag("ru"))))
                .toList();
    }

    /** @param taken by pairs that work already; {@code proposed} by this proposal */
    record Place(String name, int capacity, int taken, int proposed) {}
}

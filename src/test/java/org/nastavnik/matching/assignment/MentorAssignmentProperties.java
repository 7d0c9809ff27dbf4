package org.nastavnik.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.nastavnik.matching.assignment.MatchingResult.ProposedPair;

class MentorAssignmentProperties {

    @Property
    void no_proposed_pair_breaks_a_hard_limit_or_a_mentors_capacity(@ForAll long seed) {
        MatchingCase facts = new MatchingCases(seed).next(12, 6);

        MatchingResult result = MentorAssignment.propose(facts);

        Map<Long, Integer> load = new HashMap<>();
        for (ProposedPair pair : result.pairs()) {
            MenteeNeed mentee = mentee(facts, pair.menteeId());
            MentorOffer mentor = mentor(facts, pair.mentorId());
            assertThat(Barrier.between(mentee, mentor, facts.dissolved())).isEmpty();
            assertThat(pair.score()).isBetween(0, PairScore.HIGHEST);
            assertThat(pair.reason()).isNotBlank();
            load.merge(pair.mentorId(), 1, Integer::sum);
        }
        load.forEach((mentorId, count) ->
                assertThat(count).isLessThanOrEqualTo(mentor(facts, mentorId).places()));
    }

    @Property
    void every_mentee_is_proposed_once_or_unassigned_with_a_reason(@ForAll long seed) {
        MatchingCase facts = new MatchingCases(seed).next(12, 6);

        MatchingResult result = MentorAssignment.propose(facts);

        List<Long> told = new ArrayList<>();
        result.pairs().forEach(pair -> told.add(pair.menteeId()));
        result.unassigned().forEach(person -> {
            told.add(person.menteeId());
            assertThat(person.why()).isNotBlank();
        });
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        facts.mentees().stream().map(MenteeNeed::personId).toList());
    }

    @Property(tries = 400)
    void the_proposal_is_as_good_as_the_best_of_all_assignments(@ForAll long seed) {
        MatchingCase facts = new MatchingCases(seed).next(6, 4);

        MatchingResult result = MentorAssignment.propose(facts);

        long[] best = BruteForce.best(facts);
        assertThat(result.pairs()).hasSize((int) best[0]);
        assertThat((long) result.totalScore()).isEqualTo(best[1]);
    }

    @Property
    void the_same_facts_in_another_order_give_the_same_proposal(@ForAll long seed) {
        MatchingCase facts = new MatchingCases(seed).next(12, 6);
        List<MenteeNeed> mentees = new ArrayList<>(facts.mentees());
        List<MentorOffer> mentors = new ArrayList<>(facts.mentors());
        Collections.shuffle(mentees, new Random(seed));
        Collections.shuffle(mentors, new Random(seed + 1));

        MatchingResult again =
                MentorAssignment.propose(new MatchingCase(mentees, mentors, facts.dissolved(), facts.pins()));

        assertThat(again).isEqualTo(MentorAssignment.propose(facts));
    }

    @Property
    void pins_that_keep_the_limits_stay(@ForAll long seed) {
        MatchingCases cases = new MatchingCases(seed);
        MatchingCase facts = cases.next(8, 5);
        Set<Couple> wishes = oneForEachMentee(
                cases.couples(facts.mentees().size(), facts.mentors().size(), 4));
        MatchingCase pinned = new MatchingCase(facts.mentees(), facts.mentors(), facts.dissolved(), wishes);

        MatchingResult result = MentorAssignment.propose(pinned);

        Map<Long, Integer> places = new HashMap<>();
        facts.mentors().forEach(mentor -> places.put(mentor.personId(), mentor.places()));
        for (MenteeNeed mentee : pinned.mentees()) {
            wishes.stream().filter(w -> w.menteeId() == mentee.personId()).forEach(wish -> {
                MentorOffer mentor = pinned.mentors().stream()
                        .filter(m -> m.personId() == wish.mentorId())
                        .findFirst()
                        .orElse(null);
                boolean allowed = mentor != null
                        && Barrier.againstWish(mentee, mentor).isEmpty()
                        && places.merge(wish.mentorId(), -1, Integer::sum) >= 0;
                assertThat(result.pairs().stream()
                                .anyMatch(pair -> pair.pinned()
                                        && pair.menteeId() == wish.menteeId()
                                        && pair.mentorId() == wish.mentorId()))
                        .isEqualTo(allowed);
            });
        }
    }

    private static Set<Couple> oneForEachMentee(Set<Couple> couples) {
        Set<Couple> chosen = new HashSet<>();
        Set<Long> seen = new HashSet<>();
        couples.stream()
                .sorted(java.util.Comparator.comparingLong(Couple::menteeId).thenComparingLong(Couple::mentorId))
                .filter(couple -> seen.add(couple.menteeId()))
                .forEach(chosen::add);
        return chosen;
    }

    private static MenteeNeed mentee(MatchingCase facts, long id) {
        return facts.mentees().stream()
                .filter(m -> m.personId() == id)
                .findFirst()
                .orElseThrow();
    }

    private static MentorOffer mentor(MatchingCase facts, long id) {
        return facts.mentors().stream()
                .filter(m -> m.personId() == id)
                .findFirst()
                .orElseThrow();
    }
}

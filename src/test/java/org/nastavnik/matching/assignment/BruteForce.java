package org.nastavnik.matching.assignment;

import java.util.HashMap;
import java.util.Map;

/** Tries every assignment: the most pairs, then the highest sum of scores. Knows nothing of flows. */
final class BruteForce {

    private final MatchingCase facts;
    private final Map<Long, Integer> places = new HashMap<>();
    private long mostPairs;
    private long highestScore;

    private BruteForce(MatchingCase facts) {
        this.facts = facts;
        facts.mentors().forEach(mentor -> places.put(mentor.personId(), mentor.places()));
    }

    static long[] best(MatchingCase facts) {
        BruteForce search = new BruteForce(facts);
        search.place(0, 0, 0);
        return new long[] {search.mostPairs, search.highestScore};
    }

    private void place(int index, long pairs, long score) {
        if (index == facts.mentees().size()) {
            if (pairs > mostPairs || pairs == mostPairs && score > highestScore) {
                mostPairs = pairs;
                highestScore = score;
            }
            return;
        }
        MenteeNeed mentee = facts.mentees().get(index);
        place(index + 1, pairs, score);
        for (MentorOffer mentor : facts.mentors()) {
            boolean allowed = Barrier.between(mentee, mentor, facts.dissolved()).isEmpty();
            if (allowed && places.get(mentor.personId()) > 0) {
                places.merge(mentor.personId(), -1, Integer::sum);
                place(index + 1, pairs + 1, score + PairScore.of(mentee, mentor).points());
                places.merge(mentor.personId(), 1, Integer::sum);
            }
        }
    }
}

package org.nastavnik.matching.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Everything one computation is made of, in a fixed order of persons, so that the same facts give the same pairs
 * whatever order they came in.
 *
 * @param dissolved couples that broke up before: never proposed again, but the curator may pin one
 * @param pins couples that the curator keeps
 */
public record MatchingCase(
        List<MenteeNeed> mentees, List<MentorOffer> mentors, Set<Couple> dissolved, Set<Couple> pins) {

    public MatchingCase {
        mentees = mentees.stream()
                .sorted(Comparator.comparingLong(MenteeNeed::personId))
                .toList();
        mentors = mentors.stream()
                .sorted(Comparator.comparingLong(MentorOffer::personId))
                .toList();
        dissolved = Set.copyOf(dissolved);
        pins = Set.copyOf(pins);
    }
}

package org.nastavnik.matching.assignment;

import java.util.List;

/** The proposal: a mentor with a reason for each mentee who can have one, and the reason for each who cannot. */
public record MatchingResult(List<ProposedPair> pairs, List<Unassigned> unassigned) {

    /** @param pinned kept at the curator's wish, not computed */
    public record ProposedPair(long menteeId, long mentorId, int score, String reason, boolean pinned) {}

    public record Unassigned(long menteeId, String why) {}

    public int totalScore() {
        return pairs.stream().mapToInt(ProposedPair::score).sum();
    }
}

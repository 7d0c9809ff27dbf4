package org.nastavnik.matching.process;

/** Names of {@code bpmn/programme/mentoring-programme.bpmn} that matching refers to. */
public final class MatchingElements {

    public static final String REVIEW_MATCHING = "review-matching";
    public static final String APPROVE_PAIRS = "approve-pairs";

    private MatchingElements() {}
}

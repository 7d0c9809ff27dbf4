package org.nastavnik.award.process;

/** Names of {@code bpmn/award/award-nomination.bpmn} and the programme's award tasks that code refers to. */
final class AwardElements {

    static final String PROCESS = "award-nomination";
    static final String NOMINATE_FOR_AWARDS = "nominate-for-awards";
    static final String ENDORSE_NOMINATION = "endorse-nomination";
    static final String SCORE_NOMINATION = "score-nomination";
    static final String DECIDE_AWARD = "decide-award";
    static final String DECIDE_REGIONAL_AWARD = "decide-regional-award";

    private AwardElements() {}
}

package org.nastavnik.pairing.process;

/** Names of {@code bpmn/pairing/mentoring-pair.bpmn} that code refers to. */
public final class PairingElements {

    public static final String PROCESS = "mentoring-pair";

    public static final String AGREE_PAIR = "agree-pair";
    public static final String HOLD_FIRST_MEETING = "hold-first-meeting";
    public static final String HOLD_TRIAL_MEETING = "hold-trial-meeting";
    public static final String PLAN_DEVELOPMENT = "plan-development";
    public static final String RECORD_MEETING = "record-meeting";
    public static final String MID_TERM_REVIEW = "mid-term-review";
    public static final String HOLD_FINAL_MEETING = "hold-final-meeting";
    public static final String EXIT_SURVEY = "exit-survey";

    /** Error with which a form ends the pair's work. */
    public static final String PAIR_DISSOLVED_ERROR = "PAIR_DISSOLVED";

    /** Message with which a page ends the pair's work. */
    public static final String PAIR_DISSOLVED = "PairDissolved";

    private PairingElements() {}
}

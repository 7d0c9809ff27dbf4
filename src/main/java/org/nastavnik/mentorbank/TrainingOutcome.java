package org.nastavnik.mentorbank;

/** Was the candidate trained as a mentor? */
public enum TrainingOutcome {
    PASSED,
    NOT_NEEDED
}

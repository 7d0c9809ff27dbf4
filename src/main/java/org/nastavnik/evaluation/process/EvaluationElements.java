package org.nastavnik.evaluation.process;

/** Names of {@code bpmn/programme/mentoring-programme.bpmn} that evaluation answers for. */
public final class EvaluationElements {

    public static final String ANALYSE_PROGRAMME = "analyse-programme";
    public static final String APPROVE_REPORT = "approve-report";

    private EvaluationElements() {}
}

package org.nastavnik.evaluation;

/** Where a programme's report stands. */
public enum ReportState {
    SUBMITTED("на утверждении у руководителя"),
    RETURNED("возвращён на доработку"),
    APPROVED("утверждён");

    private final String title;

    ReportState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

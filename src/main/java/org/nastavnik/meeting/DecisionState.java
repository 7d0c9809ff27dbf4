package org.nastavnik.meeting;

/** How far a decision has come; a draft is not decided yet. */
public enum DecisionState {
    DRAFT("готовится"),
    OPEN("исполняется"),
    DONE("выполнено"),
    FAILED("не выполнено");

    private final String title;

    DecisionState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

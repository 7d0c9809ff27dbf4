package org.nastavnik.roadmap.execution;

/** What became of an item at one of its terms. */
public enum DueState {
    PLANNED("предстоит"),
    DONE("выполнено"),
    NOT_DONE("не выполнено");

    private final String title;

    DueState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

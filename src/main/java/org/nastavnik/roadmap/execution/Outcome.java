package org.nastavnik.roadmap.execution;

/** What a curator reports of an item. */
public enum Outcome {
    DONE("Выполнено"),
    MOVED("Перенести срок"),
    NOT_DONE("Не выполнено");

    private final String title;

    Outcome(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

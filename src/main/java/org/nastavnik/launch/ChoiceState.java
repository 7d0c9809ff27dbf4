package org.nastavnik.launch;

/** What came of an organisation in a launch. */
public enum ChoiceState {
    CHOSEN("выбрана"),
    PENDING("ждёт начала"),
    STARTED("программа начата"),
    SKIPPED("пропущена"),
    FAILED("не начата");

    private final String title;

    ChoiceState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

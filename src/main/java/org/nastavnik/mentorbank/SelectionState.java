package org.nastavnik.mentorbank;

/** Where the selection of a candidate stands. */
public enum SelectionState {
    PROPOSED("предложен"),
    OPEN("идёт отбор"),
    CONFIRMED("утверждён наставником"),
    REFUSED("не прошёл отбор"),
    STOPPED("отбор прекращён");

    private final String title;

    SelectionState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

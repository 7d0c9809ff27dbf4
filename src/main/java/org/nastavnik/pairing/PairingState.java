package org.nastavnik.pairing;

/** Does a pair still work, and if not, how it ended. */
public enum PairingState {
    OPEN("работает"),
    FINISHED("завершила работу"),
    DISSOLVED("прекращена"),
    STOPPED("остановлена вместе с программой");

    private final String title;

    PairingState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

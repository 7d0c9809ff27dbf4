package org.nastavnik.training;

/** What an organisation answered to a course. */
public enum EnrolmentState {
    OPEN("ещё не ответила"),
    ANSWERED("записала"),
    NOBODY("никого не направляет"),
    EXPIRED("не ответила в срок"),
    CANCELLED("курс отменён");

    private final String title;

    EnrolmentState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

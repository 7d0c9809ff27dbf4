package org.nastavnik.mentorbank.request;

/** How far a request for a mentor of the bank is. */
public enum RequestState {
    DRAFT("готовится"),
    SENT("ждёт ответа"),
    ACCEPTED("наставник согласован"),
    DECLINED("отклонён"),
    ENDED("прекращён");

    private final String title;

    RequestState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

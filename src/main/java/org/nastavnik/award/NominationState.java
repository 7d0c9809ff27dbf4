package org.nastavnik.award;

/** How a nomination stands: in its process, or how it ended. */
public enum NominationState {
    OPEN("рассматривается"),
    AWARDED("награждён"),
    DECLINED("отклонено руководителем"),
    REFUSED("отказано"),
    STOPPED("рассмотрение прекращено");

    private final String title;

    NominationState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

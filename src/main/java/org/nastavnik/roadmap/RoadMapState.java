package org.nastavnik.roadmap;

/** Where a road map stands on its way into force. */
public enum RoadMapState {
    DRAFT("составляется куратором"),
    WITH_HEAD("на утверждении у руководителя"),
    WITH_COORDINATOR("на согласовании у муниципального координатора"),
    RETURNED("возвращена куратору с замечаниями"),
    AGREED("согласована"),
    IN_FORCE("действует"),
    WITHDRAWN("снята: программа остановлена");

    private final String title;

    RoadMapState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The curator works on it. */
    public boolean withCurator() {
        return this == DRAFT || this == RETURNED;
    }
}

package org.nastavnik.monitoring.region.cycle;

/** Where a region's cycle stands. */
public enum RegionCycleState {
    OPENING("открывается"),
    COLLECTING("муниципалитеты отчитываются"),
    DECISION("срок прошёл, региональный координатор решает"),
    APPROVAL("отчёт на утверждении"),
    APPROVED("утверждён"),
    CANCELLED("отменён");

    private final String title;

    RegionCycleState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Reports of municipalities are awaited. */
    public boolean collects() {
        return this == OPENING || this == COLLECTING || this == DECISION;
    }

    public boolean ended() {
        return this == APPROVED || this == CANCELLED;
    }
}

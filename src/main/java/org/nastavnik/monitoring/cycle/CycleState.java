package org.nastavnik.monitoring.cycle;

/** Where a municipality's cycle stands. */
public enum CycleState {
    OPENING("открывается"),
    COLLECTING("организации сдают отчёты"),
    DECISION("срок прошёл, координатор решает"),
    REGISTERS("формируются реестры"),
    NOTE("пишется аналитическая справка"),
    APPROVAL("на утверждении у координатора"),
    APPROVED("утверждён"),
    CANCELLED("отменён");

    private final String title;

    CycleState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Reports of organisations are awaited. */
    public boolean collects() {
        return this == OPENING || this == COLLECTING || this == DECISION;
    }

    /** All reports are in or left out; the municipality sums up. */
    public boolean sumsUp() {
        return this == REGISTERS || this == NOTE || this == APPROVAL;
    }

    public boolean ended() {
        return this == APPROVED || this == CANCELLED;
    }
}

package org.nastavnik.monitoring.cycle;

import java.util.List;

/** Where a school's report stands, and who has it. */
public enum ReportState {
    /** Its process has not been started yet. */
    PENDING("открывается", "—"),
    SUBMIT("заполняется", "куратор"),
    SIGN("на подписи", "руководитель"),
    CHECK("проверяется", "муниципальный куратор"),
    ACCEPTED("принят", "—"),
    /** The cycle was closed without it. */
    MISSING("не сдан", "—"),
    /** The organisation left. */
    WITHDRAWN("снят", "—"),
    CANCELLED("мониторинг отменён", "—");

    /** Those that a cycle waits for. */
    public static final List<ReportState> OPEN = List.of(PENDING, SUBMIT, SIGN, CHECK);

    private final String title;
    private final String who;

    ReportState(String title, String who) {
        this.title = title;
        this.who = who;
    }

    public String title() {
        return title;
    }

    /** Whose turn it is. */
    public String who() {
        return who;
    }

    public boolean open() {
        return OPEN.contains(this);
    }
}

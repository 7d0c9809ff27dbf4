package org.nastavnik.monitoring.region.figures;

import org.nastavnik.monitoring.cycle.CycleState;

/** Whether a municipality's half-year can be counted. */
public enum MunicipalityState {
    APPROVED("утверждено"),
    UNDER_WAY("в работе"),
    NONE("мониторинг не открыт");

    private final String title;

    MunicipalityState(String title) {
        this.title = title;
    }

    /** @param step null where there is no cycle */
    static MunicipalityState of(CycleState step) {
        return step == null ? NONE : step == CycleState.APPROVED ? APPROVED : UNDER_WAY;
    }

    public String title() {
        return title;
    }
}

package org.nastavnik.monitoring.region.cycle;

/** Whether a municipality has reported to the region. */
public enum RegionReportState {
    AWAITED("ждём"),
    REPORTED("отчитался"),
    /** The region's figures were summed up without it. */
    MISSING("не отчитался");

    private final String title;

    RegionReportState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

package org.nastavnik.roadmap.municipal;

/** Where a municipality's map stands. */
public enum MunicipalRoadMapState {
    DRAFT("черновик"),
    IN_FORCE("действует"),
    REPLACED("заменена новой");

    private final String title;

    MunicipalRoadMapState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

package org.nastavnik.roadmap;

/** Who decides on a road map: the head approves it, the municipal coordinator agrees to it (order 25/1 of Komsomolsk, item 5). */
public enum Reviewer {
    HEAD("Руководитель"),
    COORDINATOR("Муниципальный координатор");

    private final String title;

    Reviewer(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

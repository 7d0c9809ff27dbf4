package org.nastavnik.pairing.tutor;

/** Where a tutor comes from: the organisation itself, the municipality, or the region's institute. */
public enum TutorLevel {
    SCHOOL("тьютор организации"),
    MUNICIPAL("муниципальный тьютор"),
    REGIONAL("региональный тьютор");

    private final String title;

    TutorLevel(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

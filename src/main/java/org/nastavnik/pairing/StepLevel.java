package org.nastavnik.pairing;

/** On which level a step of the development plan is taken. */
public enum StepLevel {
    SCHOOL("уровень организации"),
    MUNICIPAL("муниципальный уровень"),
    REGIONAL("региональный уровень");

    private final String title;

    StepLevel(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

package org.nastavnik.training;

/** How a training became known. */
public enum TrainingSource {
    COURSE("курс муниципалитета"),
    SELECTION("отбор наставника"),
    OWN("внесено организацией");

    private final String title;

    TrainingSource(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

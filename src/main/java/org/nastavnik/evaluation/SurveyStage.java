package org.nastavnik.evaluation;

/** When participants are asked: before they enter a pair and after the pair has finished (Р-145, second stage of monitoring). */
public enum SurveyStage {
    ENTRY("входная"),
    EXIT("итоговая");

    private final String title;

    SurveyStage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

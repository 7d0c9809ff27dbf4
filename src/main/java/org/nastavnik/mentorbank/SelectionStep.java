package org.nastavnik.mentorbank;

/** What the selection waits for next. */
public enum SelectionStep {
    CARD("заполнение карты"),
    ELIGIBILITY("проверка по карте"),
    INTERVIEW("собеседование"),
    TRAINING("обучение"),
    DECISION("решение руководителя"),
    DONE("отбор закончен");

    private final String title;

    SelectionStep(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

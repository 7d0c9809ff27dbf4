package org.nastavnik.monitoring;

/** How marks become a percentage: which of the two common ways, each indicator says for itself (Р-145). */
public enum SurveyFormula {
    MARKS("сумма оценок ÷ (число ответов × высшая оценка) × 100"),
    SATISFIED("число довольных ÷ число ответивших × 100");

    private final String title;

    SurveyFormula(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

package org.nastavnik.monitoring;

/** What an indicator's value is. */
public enum IndicatorKind {
    YES_NO("да/нет", "yes_no"),
    SHARE("доля, %", "percent"),
    SURVEY("опрос, %", "survey_percent");

    private final String title;
    private final String word;

    IndicatorKind(String title, String word) {
        this.title = title;
        this.word = word;
    }

    public String title() {
        return title;
    }

    /** In tables of indicators. */
    public String word() {
        return word;
    }
}

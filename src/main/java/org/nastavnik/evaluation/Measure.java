package org.nastavnik.evaluation;

/** What a mark of the ten-point scale measures; the same before (expected) and after (actual), so that it can be compared. */
public enum Measure {
    EFFECTIVENESS("эффективность программы"),
    COMFORT("комфорт участия"),
    ORGANISATION("качество организации"),
    USEFULNESS("польза"),
    THEORY("передача теоретических знаний"),
    PRACTICE("передача практических навыков"),
    SUPPORT("поддержка наставника"),
    SATISFACTION("удовлетворённость совместной работой");

    private final String title;

    Measure(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

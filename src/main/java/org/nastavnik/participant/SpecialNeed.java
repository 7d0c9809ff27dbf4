package org.nastavnik.participant;

/** Category of a mentee who needs particular attention; a special category of data, for curator and head only. */
public enum SpecialNeed {
    DISABILITIES("с ограниченными возможностями здоровья"),
    GIFTED("одарённый"),
    DIFFICULT_SITUATION("в трудной жизненной ситуации"),
    LOW_RESULTS("с низкими образовательными результатами");

    private final String title;

    SpecialNeed(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

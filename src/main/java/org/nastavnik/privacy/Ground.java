package org.nastavnik.privacy;

/** Why a person's data is to be erased (152-ФЗ, art. 21). */
public enum Ground {
    REQUEST("по обращению человека"),
    WITHDRAWAL("согласие отозвано"),
    TERM_OVER("истёк срок хранения");

    private final String title;

    Ground(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

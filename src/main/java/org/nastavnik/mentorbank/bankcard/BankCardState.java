package org.nastavnik.mentorbank.bankcard;

/** Where a card stands in the bank. */
public enum BankCardState {
    SIGNING("ждёт согласия наставника"),
    VERIFYING("проверяет оператор"),
    PUBLISHED("опубликована"),
    HIDDEN("снята с публикации"),
    REFUSED("отклонена оператором");

    private final String title;

    BankCardState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** On its way into the bank or there. */
    public boolean live() {
        return this == SIGNING || this == VERIFYING || this == PUBLISHED;
    }
}

package org.nastavnik.mentorbank.bankcard.process;

/** Names of {@code bpmn/mentorbank/bank-card.bpmn} and of its forms that code refers to. */
public final class BankCardElements {

    public static final String PROCESS = "bank-card";

    public static final String SIGN_CONSENT = "sign-consent";
    public static final String VERIFY_BANK_CARD = "verify-bank-card";
    public static final String REPLACE_REGISTER_COPIES = "replace-register-copies";
    public static final String RENEW_CONSENT = "renew-consent";

    public static final String CARD_CHANGED = "BankCardChanged";
    public static final String CARD_HIDDEN = "BankCardHidden";

    private BankCardElements() {}
}

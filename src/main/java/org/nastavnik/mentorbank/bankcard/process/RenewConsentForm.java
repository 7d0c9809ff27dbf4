package org.nastavnik.mentorbank.bankcard.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.mentorbank.bankcard.BankCardService;
import org.springframework.stereotype.Component;

/** A month before the consent ends: a new statement, or the card goes when the day comes. */
@Component
class RenewConsentForm implements TaskForm {

    private final BankCardService cards;
    private final BankCardFacts facts;

    RenewConsentForm(BankCardService cards, BankCardFacts facts) {
        this.cards = cards;
        this.facts = facts;
    }

    @Override
    public String key() {
        return BankCardElements.RENEW_CONSENT;
    }

    @Override
    public FormContent show(FormTask task) {
        return TermsFields.offer(facts.form(task));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        if (values.yes("signed")) {
            cards.renew(BankCardFacts.id(task), TermsFields.read(values));
        } else {
            cards.letExpire(BankCardFacts.id(task));
        }
        return Completion.done();
    }
}

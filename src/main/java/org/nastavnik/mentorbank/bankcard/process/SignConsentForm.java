package org.nastavnik.mentorbank.bankcard.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.mentorbank.bankcard.BankCardService;
import org.springframework.stereotype.Component;

/** The mentor's statement (order 25/1, regulation on the bank, annex 2) and, apart from it, the public display. */
@Component
class SignConsentForm implements TaskForm {

    private final BankCardService cards;
    private final BankCardFacts facts;

    SignConsentForm(BankCardService cards, BankCardFacts facts) {
        this.cards = cards;
        this.facts = facts;
    }

    @Override
    public String key() {
        return BankCardElements.SIGN_CONSENT;
    }

    @Override
    public FormContent show(FormTask task) {
        return TermsFields.offer(facts.form(task));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        if (values.yes("signed")) {
            cards.sign(BankCardFacts.id(task), TermsFields.read(values));
        } else {
            cards.decline(
                    BankCardFacts.id(task),
                    values.requiredText("reason", "Укажите, почему карта не размещается в банке."));
        }
        return Completion.done();
    }
}

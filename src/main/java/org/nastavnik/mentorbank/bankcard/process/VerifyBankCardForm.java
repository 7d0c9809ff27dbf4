package org.nastavnik.mentorbank.bankcard.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.mentorbank.bankcard.BankCardService;
import org.springframework.stereotype.Component;

/** The operator accepts the card, returns it with remarks, or refuses it with a reason. */
@Component
class VerifyBankCardForm implements TaskForm {

    private final BankCardService cards;
    private final BankCardFacts facts;

    VerifyBankCardForm(BankCardService cards, BankCardFacts facts) {
        this.cards = cards;
        this.facts = facts;
    }

    @Override
    public String key() {
        return BankCardElements.VERIFY_BANK_CARD;
    }

    @Override
    public FormContent show(FormTask task) {
        return facts.form(task);
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long cardId = BankCardFacts.id(task);
        switch (values.requiredText("decision", "Выберите решение.")) {
            case "accept" -> cards.accept(cardId);
            case "return" -> cards.giveBack(cardId, values.requiredText("remarks", "Напишите, что исправить в карте."));
            default -> cards.refuse(cardId, values.requiredText("reason", "Укажите, почему карта отклонена."));
        }
        return Completion.done();
    }
}

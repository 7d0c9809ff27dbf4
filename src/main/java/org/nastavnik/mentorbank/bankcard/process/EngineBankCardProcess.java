package org.nastavnik.mentorbank.bankcard.process;

import org.nastavnik.engine.Processes;
import org.nastavnik.mentorbank.bankcard.BankCardProcess;
import org.nastavnik.mentorbank.bankcard.OfferedCard;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

@Component
class EngineBankCardProcess implements BankCardProcess {

    private final Processes processes;

    EngineBankCardProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void cardOffered(OfferedCard card) {
        processes.start(BankCardElements.PROCESS, card.key(), card.tenantId());
    }

    @Override
    public void cardChanged(OfferedCard card) {
        if (!processes.send(BankCardElements.CARD_CHANGED, card.key())) {
            throw new Refusal("Карту только что опубликовали: сохраните правку через минуту.");
        }
    }

    @Override
    public void cardHidden(OfferedCard card) {
        if (!processes.send(BankCardElements.CARD_HIDDEN, card.key())) {
            throw new IllegalStateException("No running process for " + card.key());
        }
    }
}

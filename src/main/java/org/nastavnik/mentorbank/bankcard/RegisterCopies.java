package org.nastavnik.mentorbank.bankcard;

import java.util.Comparator;
import java.util.List;
import org.nastavnik.mentorbank.register.BankRegister;
import org.nastavnik.mentorbank.register.BankRegisters;
import org.nastavnik.participant.consent.ConsentEnding;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.participant.consent.PersonConsent;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies of the bank's registers that left the system while they named a mentor who has withdrawn the consent since. Here the
 * row is hidden by itself; what was put on a site, sent or printed only a person can replace.
 */
@Service
@Transactional
public class RegisterCopies {

    private final BankCardService cards;
    private final ConsentRegister consents;
    private final BankRegisters registers;
    private final AuditTrail auditTrail;

    RegisterCopies(BankCardService cards, ConsentRegister consents, BankRegisters registers, AuditTrail auditTrail) {
        this.cards = cards;
        this.consents = consents;
        this.registers = registers;
        this.auditTrail = auditTrail;
    }

    /** Was the consent to the bank withdrawn, and does a formed register name the mentor? */
    @Transactional(readOnly = true)
    public boolean toReplace(long cardId) {
        return withdrawn(cards.get(cardId).personId()) && !naming(cardId).isEmpty();
    }

    private boolean withdrawn(long personId) {
        return consents.of(personId).stream()
                .filter(consent -> consent.purpose() == ConsentPurpose.BANK)
                .max(Comparator.comparing(PersonConsent::id))
                .filter(newest -> newest.ending() == ConsentEnding.WITHDRAWN)
                .isPresent();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<BankRegister> naming(long cardId) {
        return registers.naming(cards.get(cardId).personId());
    }

    /** @param were false: no copy had been given away */
    public void replaced(long cardId, boolean were) {
        auditTrail.record(cards.get(cardId).key(), were ? "bank-card.copies-replaced" : "bank-card.no-copies", null);
    }
}

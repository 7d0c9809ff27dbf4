package org.nastavnik.mentorbank.bankcard.process;

import java.util.Date;
import org.nastavnik.mentorbank.bankcard.BankCardService;
import org.nastavnik.mentorbank.bankcard.BankCardState;
import org.nastavnik.mentorbank.bankcard.OfferedCard;
import org.nastavnik.mentorbank.bankcard.RegisterCopies;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** What {@code bank-card.bpmn} asks of the domain. */
@Component
public class BankCardTasks {

    private final BankCardService cards;
    private final RegisterCopies copies;

    BankCardTasks(BankCardService cards, RegisterCopies copies) {
        this.cards = cards;
        this.copies = copies;
    }

    public boolean isSigned(String businessKey) {
        return cards.get(id(businessKey)).state() == BankCardState.VERIFYING;
    }

    public boolean isPublished(String businessKey) {
        return cards.get(id(businessKey)).state() == BankCardState.PUBLISHED;
    }

    public boolean isReturned(String businessKey) {
        return cards.get(id(businessKey)).state() == BankCardState.SIGNING;
    }

    public boolean isRenewed(String businessKey) {
        return cards.get(id(businessKey)).renewed();
    }

    public boolean consentHolds(String businessKey) {
        return cards.consentHolds(id(businessKey));
    }

    /** Does a register that may have been given away name a mentor who withdrew the consent? */
    public boolean copiesToReplace(String businessKey) {
        return copies.toReplace(id(businessKey));
    }

    /** When the curator is asked for a renewal. */
    public Date renewalAt(String businessKey) {
        return Date.from(cards.renewalAt(id(businessKey)));
    }

    /** When the consent's last day is over. */
    public Date expiresAt(String businessKey) {
        return Date.from(cards.expiresAt(id(businessKey)));
    }

    public void hideExpired(String businessKey) {
        cards.expire(id(businessKey));
    }

    private static long id(String businessKey) {
        return BusinessKey.parse(businessKey).partId(OfferedCard.PART);
    }
}

package org.nastavnik.participant.consent.followup;

import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Participation;
import org.nastavnik.participant.PersonTransferred;
import org.nastavnik.participant.PersonsMerged;
import org.nastavnik.participant.consent.ConsentEnded;
import org.nastavnik.participant.consent.ConsentEnding;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.participant.consent.ConsentRegistered;
import org.nastavnik.participant.consent.SignerChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What raises the question after a consent's end, and what makes it needless; each in the transaction of the event. */
@Component
class FollowUpEvents {

    private final FollowUpService followUps;
    private final ConsentRegister consents;
    private final ParticipantService participants;

    FollowUpEvents(FollowUpService followUps, ConsentRegister consents, ParticipantService participants) {
        this.followUps = followUps;
        this.consents = consents;
        this.participants = participants;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentEnded ended) {
        // a refusal to sign goes on in the follow-up that asked for the signature
        if (ended.purpose() == ConsentPurpose.PARTICIPATION && ended.ending() != ConsentEnding.REFUSED) {
            followUps.open(ended.personId(), ended.ending(), ended.on());
        }
    }

    /** Only who takes part is asked to sign; everybody else signs when joining a programme. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SignerChanged changed) {
        boolean takesPart = participants.ofPerson(changed.personId()).stream().anyMatch(Participation::isActive);
        if (takesPart && !consents.holds(changed.personId())) {
            followUps.open(changed.personId(), ConsentEnding.CAME_OF_AGE, changed.on());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentRegistered registered) {
        if (registered.purpose() == ConsentPurpose.PARTICIPATION) {
            followUps.overtake(registered.personId(), "Записано новое согласие.");
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonTransferred transferred) {
        followUps.overtake(transferred.personId(), "Человек перешёл в другую организацию.");
    }

    /** One person is asked about once, and not at all where one of the two rows has a consent. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonsMerged merged) {
        boolean consented = consents.holds(merged.keptId()) || consents.holds(merged.droppedId());
        boolean asked = followUps.isOpen(merged.keptId());
        if (consented) {
            followUps.overtake(merged.keptId(), "Записи об одном человеке объединены, согласие есть.");
        }
        if (consented || asked) {
            followUps.overtake(merged.droppedId(), "Записи об одном человеке объединены.");
        }
        followUps.repoint(merged.keptId(), merged.droppedId());
    }
}

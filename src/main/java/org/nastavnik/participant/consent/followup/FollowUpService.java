package org.nastavnik.participant.consent.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipality;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.consent.ConsentEnded;
import org.nastavnik.participant.consent.ConsentEnding;
import org.nastavnik.participant.consent.ConsentGiven;
import org.nastavnik.participant.consent.ConsentManner;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.participant.consent.ErasureWanted;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks what becomes of a person whose consent to take part has ended, and carries out the answer. Callers check whose person it is. */
@Service
@Transactional
public class FollowUpService {

    private static final Set<FollowUpState> OPEN = EnumSet.of(FollowUpState.SIGNING, FollowUpState.SETTLING);

    private final FollowUps followUps;
    private final PersonRegister register;
    private final ConsentRegister consents;
    private final Directory directory;
    private final FollowUpProcess process;
    private final AuditTrail auditTrail;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    FollowUpService(
            FollowUps followUps,
            PersonRegister register,
            ConsentRegister consents,
            Directory directory,
            FollowUpProcess process,
            AuditTrail auditTrail,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.followUps = followUps;
        this.register = register;
        this.consents = consents;
        this.directory = directory;
        this.process = process;
        this.auditTrail = auditTrail;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** The end of a consent raises one question; while one is open about the person there is no second. */
    void open(long personId, ConsentEnding cause, LocalDate since) {
        if (followUps.findByPersonIdAndStateIn(personId, OPEN).isPresent()) {
            return;
        }
        Person person = register.person(personId);
        Municipality municipality = directory.municipality(
                directory.organization(person.organizationId()).municipalityId());
        FollowUp followUp = followUps.saveAndFlush(new FollowUp(person, municipality, cause, since, clock.instant()));
        auditTrail.record("person:" + personId, "consent.follow-up-begun", cause.name());
        process.consentEnded(followUp);
    }

    /** Something else has answered the question; nothing happens where none is open. */
    void overtake(long personId, String why) {
        followUps.findByPersonIdAndStateIn(personId, OPEN).ifPresent(followUp -> {
            followUp.overtake(why, actor.loginOrSystem(), clock.instant());
            done(followUp, "consent.follow-up-overtaken");
            process.overtaken(followUp);
        });
    }

    boolean isOpen(long personId) {
        return followUps.findByPersonIdAndStateIn(personId, OPEN).isPresent();
    }

    void repoint(long kept, long dropped) {
        followUps.repoint(kept, dropped);
    }

    /** The person signed after coming of age: the own consent takes the place of the representative's. */
    public void signOwn(long id, LocalDate on, ConsentManner manner) {
        FollowUp followUp = lock(id);
        settle(followUp, FollowUpState.SIGNING, FollowUpOutcome.NEW_CONSENT, null);
        give(followUp, on, manner, null);
    }

    /** The person does not sign: the part in programmes ends there and then, what else is to be done is asked next. */
    public void refuseOwn(long id, String reason) {
        FollowUp followUp = lock(id);
        followUp.refused(reason);
        done(followUp, "consent.refused");
        events.publishEvent(new ConsentEnded(
                followUp.personId(), ConsentPurpose.PARTICIPATION, today(followUp), ConsentEnding.REFUSED));
    }

    /** @param representativeName who signs for a minor now; null where the register knows */
    public void renew(long id, LocalDate on, ConsentManner manner, String representativeName) {
        FollowUp followUp = lock(id);
        settle(followUp, FollowUpState.SETTLING, FollowUpOutcome.NEW_CONSENT, null);
        give(followUp, on, manner, representativeName);
    }

    private void give(FollowUp followUp, LocalDate on, ConsentManner manner, String representativeName) {
        consents.give(
                followUp.personId(),
                ConsentGiven.participation(on).signedBy(representativeName).in(manner));
        if (!consents.holds(followUp.personId())) {
            throw new Refusal("signedOn", "Это согласие сегодня не действует: проверьте дату подписи.");
        }
    }

    /** The person takes part no more; the data stays for a reason that the law knows. */
    public void keep(long id, String ground) {
        settle(lock(id), FollowUpState.SETTLING, FollowUpOutcome.KEPT, ground);
    }

    /** The person takes part no more; whether the data is erased the head decides. */
    public void askErasure(long id) {
        FollowUp followUp = lock(id);
        settle(followUp, FollowUpState.SETTLING, FollowUpOutcome.ERASURE, null);
        events.publishEvent(new ErasureWanted(followUp.personId(), followUp.organizationId()));
    }

    private void settle(FollowUp followUp, FollowUpState asked, FollowUpOutcome outcome, String ground) {
        followUp.settle(asked, outcome, ground, actor.loginOrSystem(), clock.instant());
        done(followUp, "consent.follow-up-settled");
    }

    private void done(FollowUp followUp, String action) {
        followUps.saveAndFlush(followUp);
        auditTrail.record(
                "person:" + followUp.personId(),
                action,
                followUp.outcome() == null ? null : followUp.outcome().name());
    }

    private FollowUp lock(long id) {
        return followUps.lock(id).orElseThrow();
    }

    private LocalDate today(FollowUp followUp) {
        return register.today(followUp.organizationId());
    }

    @Transactional(readOnly = true)
    public FollowUp get(long id) {
        return followUps.findById(id).orElseThrow();
    }

    /** The newest of the person, open or not. */
    @Transactional(readOnly = true)
    public Optional<FollowUp> of(long personId) {
        return followUps.findFirstByPersonIdOrderByIdDesc(personId);
    }
}

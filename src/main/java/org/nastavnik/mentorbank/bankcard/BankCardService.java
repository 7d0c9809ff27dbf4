package org.nastavnik.mentorbank.bankcard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.document.Document;
import org.nastavnik.mentorbank.MentorBank;
import org.nastavnik.mentorbank.MentorCardChanged;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipality;
import org.nastavnik.participant.ParticipantLeft;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.PersonTransferred;
import org.nastavnik.participant.PersonsMerged;
import org.nastavnik.participant.consent.ConsentEnded;
import org.nastavnik.participant.consent.ConsentEnding;
import org.nastavnik.participant.consent.ConsentGiven;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.participant.consent.PersonConsent;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads mentors' cards into the bank and out of it. Callers check whose card it is. */
@Service
@Transactional
public class BankCardService {

    /** So many days before the last one the curator is asked for a renewal. */
    static final int RENEWAL_DAYS = 30;

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Set<BankCardState> LIVE =
            EnumSet.of(BankCardState.SIGNING, BankCardState.VERIFYING, BankCardState.PUBLISHED);

    private final OfferedCards cards;
    private final MentorBank bank;
    private final PersonRegister register;
    private final ConsentRegister consents;
    private final StatementPaper paper;
    private final Directory directory;
    private final BankCardProcess process;
    private final AuditTrail auditTrail;
    private final Clock clock;

    BankCardService(
            OfferedCards cards,
            MentorBank bank,
            PersonRegister register,
            ConsentRegister consents,
            StatementPaper paper,
            Directory directory,
            BankCardProcess process,
            AuditTrail auditTrail,
            Clock clock) {
        this.cards = cards;
        this.bank = bank;
        this.register = register;
        this.consents = consents;
        this.paper = paper;
        this.directory = directory;
        this.process = process;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** The card of a confirmed mentor of age is offered to the bank: the curator asks for the statement. */
    public OfferedCard offer(long personId) {
        Person person = register.person(personId);
        LocalDate today = register.today(person.organizationId());
        if (person.isMinorOn(today)) {
            throw new Refusal("Наставнику нет 18 лет: карты несовершеннолетних в банке не размещаются.");
        }
        if (!cards.isConfirmedMentor(personId)) {
            throw new Refusal("Этот человек ещё не утверждён наставником: сначала завершите отбор в программе.");
        }
        if (bank.card(personId).isEmpty()) {
            throw new Refusal("Карта наставника не заполнена: заполните и сохраните её.");
        }
        if (cards.findByPersonIdAndStateIn(personId, LIVE).isPresent()) {
            throw alreadyOffered();
        }
        Municipality municipality = directory.municipality(
                directory.organization(person.organizationId()).municipalityId());
        OfferedCard card = new OfferedCard(
                personId, person.organizationId(), municipality.id(), municipality.code(), clock.instant());
        try {
            cards.saveAndFlush(card);
        } catch (DataIntegrityViolationException taken) {
            throw alreadyOffered();
        }
        auditTrail.record(card.key(), "bank-card.offered", null);
        paper.issue(person, municipality.id(), today);
        process.cardOffered(card);
        return card;
    }

    private static Refusal alreadyOffered() {
        return new Refusal("Карта этого наставника уже в банке или на пути в него: обновите страницу.");
    }

    /** The mentor signed: the operator verifies next. */
    public void sign(long cardId, SignedTerms terms) {
        OfferedCard card = lock(cardId);
        card.signed();
        consent(card, terms);
        done(card, "bank-card.signed", null);
    }

    private void consent(OfferedCard card, SignedTerms terms) {
        consents.give(
                card.personId(),
                ConsentGiven.bank(terms.on(), terms.years(), terms.contacts()).in(terms.manner()));
        if (terms.display()) {
            consents.give(
                    card.personId(),
                    ConsentGiven.display(terms.on(), terms.years(), terms.publicContacts())
                            .in(terms.manner()));
        } else if (consents.holds(card.personId(), ConsentPurpose.DISPLAY, today(card))) {
            consents.withdraw(
                    card.personId(), ConsentPurpose.DISPLAY, "Показ на открытой странице больше не разрешён.");
        }
    }

    /** The mentor does not want the card in the bank. */
    public void decline(long cardId, String reason) {
        OfferedCard card = lock(cardId);
        card.hide(reason, today(card));
        done(card, "bank-card.declined", null);
    }

    /** The operator found the card in order: from now on it stands in the bank. */
    public void accept(long cardId) {
        OfferedCard card = lock(cardId);
        LocalDate today = today(card);
        if (!consents.holds(card.personId(), ConsentPurpose.BANK, today)) {
            throw new Refusal("decision", "Согласие наставника больше не действует: верните карту куратору.");
        }
        card.accepted(today);
        done(card, "bank-card.published", null);
    }

    public void giveBack(long cardId, String remarks) {
        OfferedCard card = lock(cardId);
        card.returned(remarks);
        done(card, "bank-card.returned", null);
    }

    public void refuse(long cardId, String reason) {
        OfferedCard card = lock(cardId);
        card.refused(reason, today(card));
        done(card, "bank-card.refused", null);
    }

    /** A new statement in place of the one that runs out. */
    public void renew(long cardId, SignedTerms terms) {
        OfferedCard card = lock(cardId);
        card.renewal(true);
        consent(card, terms);
        done(card, "bank-card.renewed", null);
    }

    /** The card stays until the last day of the consent. */
    public void letExpire(long cardId) {
        OfferedCard card = lock(cardId);
        card.renewal(false);
        done(card, "bank-card.not-renewed", null);
    }

    /** The last day of the consent is over; the card may be hidden already. */
    public void expire(long cardId) {
        OfferedCard card = lock(cardId);
        if (card.state().live()) {
            card.hide("Срок согласия истёк.", today(card));
            done(card, "bank-card.hidden", ConsentEnding.EXPIRED.name());
        }
    }

    /** Somebody of the organisation takes the card out of the bank. */
    public void takeOut(long personId, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("reason", "Укажите, почему карта снимается с публикации.");
        }
        if (cards.findByPersonIdAndStateIn(personId, LIVE).isEmpty()) {
            throw new Refusal("Карты этого наставника в банке уже нет: обновите страницу.");
        }
        hide(personId, reason);
    }

    @EventListener
    void on(ConsentEnded ended) {
        if (ended.purpose() == ConsentPurpose.DISPLAY) {
            return;
        }
        String why = ended.ending() == ConsentEnding.EXPIRED ? "Срок согласия истёк." : "Согласие отозвано.";
        hide(ended.personId(), why);
    }

    /** Who is a mentor in another programme still, stays in the bank. */
    @EventListener
    void on(ParticipantLeft left) {
        if (left.role() == ParticipantRole.MENTOR && !cards.isMentorElsewhere(left.personId(), left.programmeId())) {
            hide(left.personId(), "Наставник выбыл из программы.");
        }
    }

    /** The statement was signed for the other organisation's card. */
    @EventListener
    void on(PersonTransferred transferred) {
        hide(transferred.personId(), "Наставник переведён в другую организацию.");
    }

    /** One person has one card in the bank: that of the row which is kept. */
    @EventListener
    void on(PersonsMerged merged) {
        if (cards.findByPersonIdAndStateIn(merged.keptId(), LIVE).isPresent()) {
            hide(merged.droppedId(), "Записи об одном человеке объединены.");
        }
        cards.repoint(merged.keptId(), merged.droppedId());
    }

    /** Nothing that the operator has not seen is published: the card waits for another look. */
    @EventListener
    void on(MentorCardChanged changed) {
        cards.findByPersonIdAndStateIn(changed.personId(), EnumSet.of(BankCardState.PUBLISHED))
                .ifPresent(card -> {
                    card.changed();
                    done(card, "bank-card.changed", null);
                    process.cardChanged(card);
                });
    }

    private void hide(long personId, String why) {
        cards.findByPersonIdAndStateIn(personId, LIVE).ifPresent(card -> {
            card.hide(why, today(card));
            done(card, "bank-card.hidden", null);
            process.cardHidden(card);
        });
    }

    private void done(OfferedCard card, String action, String detail) {
        cards.saveAndFlush(card);
        auditTrail.record(card.key(), action, detail);
    }

    private OfferedCard lock(long cardId) {
        return cards.lock(cardId).orElseThrow();
    }

    private LocalDate today(OfferedCard card) {
        return register.today(card.organizationId());
    }

    @Transactional(readOnly = true)
    public boolean consentHolds(long cardId) {
        OfferedCard card = get(cardId);
        return consents.holds(card.personId(), ConsentPurpose.BANK, today(card));
    }

    /** When the curator is asked for a renewal: in the morning, thirty days before the last day. */
    @Transactional(readOnly = true)
    public Instant renewalAt(long cardId) {
        OfferedCard card = get(cardId);
        return morning(card, lastDay(card).minusDays(RENEWAL_DAYS), MORNING);
    }

    /** When the last day is over where the municipality stands. */
    @Transactional(readOnly = true)
    public Instant expiresAt(long cardId) {
        OfferedCard card = get(cardId);
        return morning(card, lastDay(card).plusDays(1), LocalTime.MIDNIGHT);
    }

    private Instant morning(OfferedCard card, LocalDate day, LocalTime hour) {
        return day.atTime(hour)
                .atZone(directory.municipality(card.municipalityId()).zone())
                .toInstant();
    }

    /** The last day of the newest statement; today where there is none any more. */
    private LocalDate lastDay(OfferedCard card) {
        return consents.of(card.personId()).stream()
                .filter(c -> c.purpose() == ConsentPurpose.BANK && c.endedOn() == null)
                .map(PersonConsent::validUntil)
                .findFirst()
                .orElseGet(() -> today(card).minusDays(1));
    }

    /** The paper to be signed, newest first; empty where none was issued. */
    @Transactional(readOnly = true)
    public Optional<Document> statement(Person person) {
        return paper.of(person);
    }

    @Transactional(readOnly = true)
    public OfferedCard get(long cardId) {
        return cards.findById(cardId).orElseThrow();
    }

    /** The newest of the person, live or not. */
    @Transactional(readOnly = true)
    public Optional<OfferedCard> of(long personId) {
        return cards.findFirstByPersonIdOrderByIdDesc(personId);
    }
}

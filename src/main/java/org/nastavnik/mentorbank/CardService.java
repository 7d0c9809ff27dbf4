package org.nastavnik.mentorbank;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.organization.Directory;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.RoleModel;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps mentors' cards (order 25/1, regulation on the bank, annex 1): from the selection's form and from the card's page. */
@Service
@Transactional
public class CardService {

    private final MentorCards cards;
    private final PersonRegister register;
    private final Directory directory;
    private final AuditTrail auditTrail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CardService(
            MentorCards cards,
            PersonRegister register,
            Directory directory,
            AuditTrail auditTrail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cards = cards;
        this.register = register;
        this.directory = directory;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * From the page.
     *
     * @param version what the page was opened with, null where there was no card: two who change it do not overwrite each
     *     other
     */
    public MentorCard save(long personId, Long version, CardDetails details) {
        Optional<Long> kept = cards.findByPersonId(personId).map(MentorCard::version);
        if (!kept.equals(Optional.ofNullable(version))) {
            throw new Refusal("Карту изменил кто-то ещё: откройте страницу заново и повторите правку.");
        }
        return fill(personId, details);
    }

    /** From a form, whose task one person has. */
    MentorCard fill(long personId, CardDetails details) {
        MentorCard card = cards.findByPersonId(personId).orElse(null);
        if (card == null) {
            card = new MentorCard(personId, details, clock.instant());
        } else {
            card.fill(details, clock.instant());
        }
        try {
            cards.saveAndFlush(card);
        } catch (DataIntegrityViolationException taken) {
            throw new Refusal("Карту этого человека только что заполнил кто-то ещё: откройте страницу заново.");
        }
        auditTrail.record("person:" + personId, "person.card-changed", null);
        events.publishEvent(new MentorCardChanged(personId));
        return card;
    }

    /** The card, or where there is none yet what the register knows for it. */
    @Transactional(readOnly = true)
    public CardDetails current(Person person) {
        return cards.findByPersonId(person.id()).map(MentorCard::details).orElseGet(() -> known(person));
    }

    private CardDetails known(Person person) {
        String workplace = person.partnerName() != null
                ? person.partnerName()
                : directory.organization(person.organizationId()).shortName();
        return new CardDetails(
                workplace,
                person.place(),
                null,
                Set.of(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                person.phone(),
                person.email());
    }

    /** The forms of mentoring that admit this person as mentor. */
    public static List<MentoringForm> forms(Person person) {
        return EnumSet.allOf(MentoringForm.class).stream()
                .filter(form -> RoleModel.kinds(form, ParticipantRole.MENTOR).contains(person.kind()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<MentorCard> find(long personId) {
        return cards.findByPersonId(personId);
    }

    /** Who logs in with this account, where (s)he stands in a register. */
    @Transactional(readOnly = true)
    public Optional<Person> personOf(String login) {
        return cards.personOf(login).flatMap(register::find);
    }
}

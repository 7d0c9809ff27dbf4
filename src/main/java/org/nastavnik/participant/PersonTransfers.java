package org.nastavnik.participant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.Organizations;
import org.nastavnik.organization.PersonName;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Persons go to another organisation of the municipality. The giving side or the operator decides; the receiving side may
 * only ask, and learns nothing but where the person is. The part in the old organisation's programmes ends with the reason;
 * its notes, special needs, account and consents, which were given to it, do not go along.
 */
@Service
@Transactional
public class PersonTransfers {

    private static final int LONGEST = 500;

    private final Persons persons;
    private final TransferRows transfers;
    private final Duplicates duplicates;
    private final ParticipantService participants;
    private final Stays stays;
    private final Organizations organizations;
    private final RegisterAccess access;
    private final LocalDay localDay;
    private final AuditTrail auditTrail;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    PersonTransfers(
            Persons persons,
            TransferRows transfers,
            Duplicates duplicates,
            ParticipantService participants,
            Stays stays,
            Organizations organizations,
            RegisterAccess access,
            LocalDay localDay,
            AuditTrail auditTrail,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.persons = persons;
        this.transfers = transfers;
        this.duplicates = duplicates;
        this.participants = participants;
        this.stays = stays;
        this.organizations = organizations;
        this.access = access;
        this.localDay = localDay;
        this.auditTrail = auditTrail;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The receiving organisation asks for the person of this name and birth date, wherever in the municipality he or she
     * is. Asked for twice is asked for once.
     */
    public void ask(long toOrganizationId, PersonName name, LocalDate born) {
        if (!access.keeps(toOrganizationId)) {
            throw new Forbidden();
        }
        List<Long> found = duplicates.elsewhere(toOrganizationId, name, born);
        if (found.isEmpty()) {
            throw new Refusal("Этого человека уже нет в другой организации: внесите его в реестр.");
        }
        for (Person person : persons.lock(found)) {
            if (!transfers.existsByPersonIdAndToOrganizationIdAndState(
                    person.id(), toOrganizationId, Transfer.State.ASKED)) {
                transfers.saveAndFlush(new Transfer(person, toOrganizationId, actor.loginOrSystem(), clock.instant()));
                auditTrail.record("person:" + person.id(), "person.asked-for", Long.toString(toOrganizationId));
            }
        }
    }

    /** What other organisations ask this one for. */
    @Transactional(readOnly = true)
    public List<Transfer> askedOf(long organizationId) {
        return transfers.findByFromOrganizationIdAndStateOrderById(organizationId, Transfer.State.ASKED);
    }

    public void decline(long transferId, String reason) {
        Transfer transfer = transfers.lock(transferId).orElseThrow();
        requireMoves(transfer.fromOrganizationId());
        transfer.decide(Transfer.State.DECLINED, required(reason), actor.loginOrSystem(), clock.instant());
        auditTrail.record("person:" + transfer.personId(), "person.transfer-declined", null);
    }

    public void agree(long transferId) {
        Transfer transfer = transfers.findById(transferId).orElseThrow();
        transfer(transfer.personId(), transfer.toOrganizationId(), "Перевод в другую организацию по её просьбе.");
    }

    /** Twice to the same organisation: the second is told that it has happened; at the same time: one waits for the other. */
    public void transfer(long personId, long toOrganizationId, String reason) {
        Person person = persons.lock(List.of(personId)).stream().findFirst().orElseThrow();
        long from = person.organizationId();
        requireMoves(from);
        String why = required(reason);
        Organization to = target(person, toOrganizationId);
        LocalDate today = localDay.of(from);
        participants.leaveEverywhere(personId, "Переведён в другую организацию. " + why);
        move(person, to);
        stays.note(person, today);
        decideAsked(person, from, to.id(), why);
        auditTrail.record("person:" + personId, "person.transferred", from + " → " + to.id());
        events.publishEvent(new PersonTransferred(personId, from, to.id(), today));
    }

    private void requireMoves(long organizationId) {
        if (!access.moves(organizationId)) {
            throw new Forbidden();
        }
    }

    private Organization target(Person person, long toOrganizationId) {
        if (person.mergedIntoId() != null) {
            throw new Refusal("Эту запись объединили с другой: откройте ту.");
        }
        if (person.organizationId() == toOrganizationId) {
            throw new Refusal("to", "Человек уже в этой организации: обновите страницу.");
        }
        return organizations
                .findById(toOrganizationId)
                .filter(o -> !o.closed() && o.municipalityId() == access.municipalityOf(person.organizationId()))
                .orElseThrow(() -> new Refusal("to", "Выберите действующую организацию своего муниципалитета."));
    }

    private void move(Person person, Organization to) {
        if (persons.existsByOrganizationIdAndSearchNameAndBirthDateAndMergedIntoIdIsNullAndIdNot(
                to.id(), SearchName.of(person.name()), person.birthDate(), person.id())) {
            throw new Refusal(
                    "to",
                    "В той организации уже есть человек с таким именем и датой рождения: попросите муниципального оператора объединить записи.");
        }
        persons.releaseSubordinates(person.id());
        person.moveTo(to.id());
        persons.saveAndFlush(person);
    }

    /** The request that is fulfilled, and those that came too late. */
    private void decideAsked(Person person, long from, long to, String why) {
        boolean asked = false;
        for (Transfer open : transfers.findByPersonIdAndState(person.id(), Transfer.State.ASKED)) {
            boolean fulfilled = open.toOrganizationId() == to;
            asked |= fulfilled;
            open.decide(
                    fulfilled ? Transfer.State.DONE : Transfer.State.DECLINED,
                    why,
                    actor.loginOrSystem(),
                    clock.instant());
        }
        if (!asked) {
            transfers.saveAndFlush(Transfer.done(person.id(), from, to, why, actor.loginOrSystem(), clock.instant()));
        }
    }

    private static String required(String reason) {
        String text = reason == null ? "" : reason.strip();
        if (text.isEmpty()) {
            throw new Refusal("reason", "Укажите причину: она останется в деле.");
        }
        if (text.length() > LONGEST) {
            throw new Refusal("reason", "Слишком длинно: сократите до 500 знаков.");
        }
        return text;
    }
}

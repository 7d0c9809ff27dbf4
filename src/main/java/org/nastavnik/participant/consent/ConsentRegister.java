package org.nastavnik.participant.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.organization.Organizations;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives, withdraws and asks for consents; the only place that says whether one holds. Callers check whose person it is. */
@Service
@Transactional
public class ConsentRegister {

    private static final String FIELD = "consentsOn";

    private final PersonConsents consents;
    private final PersonRegister persons;
    private final Organizations organizations;
    private final ConsentTexts texts;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    ConsentRegister(
            PersonConsents consents,
            PersonRegister persons,
            Organizations organizations,
            ConsentTexts texts,
            AuditTrail auditTrail,
            CurrentActor actor,
            ApplicationEventPublisher events) {
        this.consents = consents;
        this.persons = persons;
        this.organizations = organizations;
        this.texts = texts;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.events = events;
    }

    /**
     * Records a signed consent: the representative's for a minor, the person's own for an adult. A consent to take part
     * that runs already is left as it is; one for years is replaced by the new one.
     */
    public void give(long personId, ConsentGiven given) {
        Person person = persons.person(personId);
        LocalDate today = persons.today(person.organizationId());
        ConsentSigner signer = signer(person, given, today);
        List<PersonConsent> before = consents.findByPersonIdAndPurposeOrderById(personId, given.purpose());
        refuseBeforeWithdrawal(given, before);
        before.stream().filter(c -> c.endedOn() == null && c.isOverOn(today)).forEach(this::expire);
        List<PersonConsent> running = before.stream()
                .filter(c -> c.endedOn() == null && c.givenBy() == signer)
                .toList();
        if (!given.purpose().limited() && !running.isEmpty()) {
            return;
        }
        running.forEach(c -> c.replace(given.on(), actor.loginOrSystem()));
        ConsentText text = texts.valid(
                given.purpose(),
                organizations.findById(person.organizationId()).orElseThrow().municipalityId(),
                given.on());
        try {
            consents.flush();
            consents.saveAndFlush(new PersonConsent(person, given, signer, text));
        } catch (DataIntegrityViolationException taken) {
            throw new Refusal(FIELD, "Это согласие только что записал кто-то ещё: обновите страницу.");
        }
        auditTrail.record("person:" + personId, "consent.given", detail(given.purpose(), signer.name()));
        events.publishEvent(new ConsentRegistered(personId, given.purpose()));
    }

    /** The same for the consent to take part, signed on paper; the representative's name where it is not known yet, or null. */
    public void giveToTakePart(long personId, LocalDate on, String representativeName) {
        give(personId, ConsentGiven.participation(on).signedBy(representativeName));
    }

    /** Those of these persons who may take part on this day. */
    @Transactional(readOnly = true)
    public Set<Long> mayTakePart(Collection<Long> personIds, LocalDate day) {
        return holding(personIds, ConsentPurpose.PARTICIPATION, day);
    }

    private static String detail(ConsentPurpose purpose, String word) {
        return purpose == ConsentPurpose.PARTICIPATION ? word : purpose.name();
    }

    private ConsentSigner signer(Person person, ConsentGiven given, LocalDate today) {
        if (given.on().isAfter(today)) {
            throw new Refusal(FIELD, "Дата согласия ещё не наступила: укажите сегодняшний день или раньше.");
        }
        ConsentSigner signer = person.signerOn(today);
        if (person.signerOn(given.on()) != signer) {
            throw new Refusal(
                    FIELD,
                    "В этот день человеку не было 18 лет, теперь согласие подписывает он сам: укажите согласие, подписанное не раньше совершеннолетия.");
        }
        if (given.purpose().limited()) {
            checkTerm(given, signer, today);
        } else if (signer == ConsentSigner.REPRESENTATIVE) {
            if (given.representativeName() != null) {
                persons.nameRepresentative(person.id(), given.representativeName());
            }
            if (person.representativeName() == null) {
                throw new Refusal(
                        "representativeName",
                        "Укажите законного представителя: за несовершеннолетнего согласие подписывает он.");
            }
        }
        return signer;
    }

    private static void checkTerm(ConsentGiven given, ConsentSigner signer, LocalDate today) {
        if (signer != ConsentSigner.SELF) {
            throw new Refusal(
                    FIELD, "Человеку нет 18 лет: карты несовершеннолетних не размещаются и никому не показываются.");
        }
        if (given.years() == null || !ConsentPurpose.YEARS.contains(given.years())) {
            throw new Refusal("years", "Выберите срок согласия: 1, 3 или 5 лет.");
        }
        if (ConsentTerm.lastDay(given.on(), given.years()).isBefore(today)) {
            throw new Refusal(FIELD, "Срок этого согласия уже истёк: нужно новое, подписанное позже.");
        }
    }

    /** A paper signed before a withdrawal was withdrawn with it, whenever it is found. */
    private static void refuseBeforeWithdrawal(ConsentGiven given, List<PersonConsent> before) {
        before.stream()
                .filter(c ->
                        c.ending() == ConsentEnding.WITHDRAWN && c.endedOn().isAfter(given.on()))
                .findFirst()
                .ifPresent(c -> {
                    throw new Refusal(
                            FIELD,
                            "Согласие отозвано %s: нужно новое, подписанное в этот день или позже."
                                    .formatted(RussianDates.inTable(c.endedOn())));
                });
    }

    /**
     * The person, or somebody for the person, withdraws the consent: what needs it stops in this transaction.
     *
     * @param reason in the person's words; null where none was given
     */
    public void withdraw(long personId, ConsentPurpose purpose, String reason) {
        Person person = persons.person(personId);
        LocalDate today = persons.today(person.organizationId());
        List<PersonConsent> running = consents.findByPersonIdAndPurposeOrderById(personId, purpose).stream()
                .filter(c -> c.endedOn() == null)
                .toList();
        running.stream().filter(c -> c.isOverOn(today)).forEach(this::expire);
        List<PersonConsent> held =
                running.stream().filter(c -> c.endedOn() == null).toList();
        if (held.isEmpty()) {
            throw new Refusal("Действующего согласия нет: отзывать нечего.");
        }
        String by = actor.loginOrSystem();
        held.forEach(c -> c.withdraw(today, by, by.equals(person.login()), reason));
        consents.flush();
        auditTrail.record("person:" + personId, "consent.withdrawn", detail(purpose, null));
        events.publishEvent(new ConsentEnded(personId, purpose, today, ConsentEnding.WITHDRAWN));
    }

    /** Its last day is over: what needs it stops in this transaction. */
    void expire(PersonConsent consent) {
        consent.expire();
        consents.flush();
        auditTrail.record(
                "person:" + consent.personId(),
                "consent.expired",
                consent.purpose().name());
        events.publishEvent(
                new ConsentEnded(consent.personId(), consent.purpose(), consent.endedOn(), ConsentEnding.EXPIRED));
    }

    /** The person signs from now on; what the representative signed holds no longer. */
    void comeOfAge(PersonConsent consent) {
        LocalDate birthday = persons.person(consent.personId()).comesOfAgeOn();
        consent.comeOfAge(birthday);
        consents.flush();
        auditTrail.record("person:" + consent.personId(), "consent.came-of-age", null);
        events.publishEvent(new SignerChanged(consent.personId(), birthday));
    }

    /** Does a consent for this purpose hold on this day, signed by the one who has to sign on that day? */
    @Transactional(readOnly = true)
    public boolean holds(long personId, ConsentPurpose purpose, LocalDate day) {
        return !holding(Set.of(personId), purpose, day).isEmpty();
    }

    /** To take part, today. */
    @Transactional(readOnly = true)
    public boolean holds(long personId) {
        LocalDate today = persons.today(persons.person(personId).organizationId());
        return holds(personId, ConsentPurpose.PARTICIPATION, today);
    }

    /** Those of these persons for whom a consent for this purpose holds on this day. */
    @Transactional(readOnly = true)
    public Set<Long> holding(Collection<Long> personIds, ConsentPurpose purpose, LocalDate day) {
        return personIds.isEmpty() ? Set.of() : consents.holding(personIds, purpose, day, day.minusYears(18));
    }

    /** The consent that holds on this day: what it allows and until when. */
    @Transactional(readOnly = true)
    public Optional<PersonConsent> held(long personId, ConsentPurpose purpose, LocalDate day) {
        ConsentSigner signer = persons.person(personId).signerOn(day);
        return consents.findByPersonIdAndPurposeOrderById(personId, purpose).stream()
                .filter(c -> c.givenBy() == signer && c.coversDay(day))
                .findFirst();
    }

    /** What holds on this day, at most one for each purpose. */
    @Transactional(readOnly = true)
    public List<PersonConsent> heldNow(long personId, LocalDate day) {
        ConsentSigner signer = persons.person(personId).signerOn(day);
        return consents.findByPersonIdOrderByIdDesc(personId).stream()
                .filter(c -> c.givenBy() == signer && c.coversDay(day))
                .sorted(Comparator.comparing(PersonConsent::purpose))
                .toList();
    }

    /** Everything the person ever signed, the newest first. */
    @Transactional(readOnly = true)
    public List<PersonConsent> of(long personId) {
        return consents.findByPersonIdOrderByIdDesc(personId);
    }
}

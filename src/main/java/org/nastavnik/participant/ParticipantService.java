package org.nastavnik.participant;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.participant.consent.ConsentEnded;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.JoiningConsents;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeEnded;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in which programme as what: joins, leaves, withdraws. */
@Service
@Transactional
public class ParticipantService {

    /** More options than this nobody reads in a list; the page with its search has them all. */
    public static final int OFFERED = 500;

    private final Participations participations;
    private final Persons persons;
    private final PersonRegister register;
    private final JoiningConsents consents;
    private final Programmes programmes;
    private final AuditTrail auditTrail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParticipantService(
            Participations participations,
            Persons persons,
            PersonRegister register,
            JoiningConsents consents,
            Programmes programmes,
            AuditTrail auditTrail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.participations = participations;
        this.persons = persons;
        this.register = register;
        this.consents = consents;
        this.programmes = programmes;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    public void addMentees(long programmeId, Joining joining) {
        join(programmeId, ParticipantRole.MENTEE, joining);
    }

    public void addMentors(long programmeId, Joining joining) {
        join(programmeId, ParticipantRole.MENTOR, joining);
    }

    /**
     * A mentor of another organisation of the municipality joins, by an accepted request to the bank: the one way in for
     * somebody who stands in another register. The consent to take part must hold.
     */
    public void addNetworkMentor(long programmeId, long personId, MentoringForm form) {
        MentoringProgramme programme = running(programmeId);
        Person person = register.person(personId);
        if (!consents.holds(person)) {
            throw new Refusal("Согласие наставника на участие больше не действует: отклоните запрос.");
        }
        Participation before = participations
                .findByProgrammeIdAndPersonId(programmeId, personId)
                .orElse(null);
        store(List.of(enter(programmeId, before, person, ParticipantRole.MENTOR, form, null)), null);
        auditTrail.record(programme.key(), "network-mentor.added", null);
    }

    private void join(long programmeId, ParticipantRole role, Joining joining) {
        if (joining.personIds().isEmpty()) {
            return;
        }
        MentoringProgramme programme = running(programmeId);
        Map<Long, Person> people = register.persons(joining.personIds());
        Map<Long, Participation> known =
                participations.findByProgrammeIdAndPersonIdIn(programmeId, joining.personIds()).stream()
                        .collect(Collectors.toMap(Participation::personId, Function.identity()));
        String field = role == ParticipantRole.MENTEE ? "mentees" : "mentors";
        List<Participation> joined = new ArrayList<>();
        for (Long personId : joining.personIds()) {
            Person person = people.get(personId);
            if (person == null || !person.organizationId().equals(programme.organizationId())) {
                throw new Refusal(
                        field, "Выбранного человека нет в реестре организации: обновите форму и выберите снова.");
            }
            MentoringForm form = RoleModel.fitting(person.kind(), role, joining.preferredForm(), programme.forms())
                    .orElseThrow(() -> new Refusal(
                            field,
                            "Формы наставничества этой программы не подходят для выбранного человека (%s): уберите его из списка."
                                    .formatted(person.kind().title())));
            joined.add(enter(programmeId, known.get(personId), person, role, form, joining.need()));
        }
        consents.confirm(people.values(), joining.consentsOn(), register.today(programme.organizationId()));
        store(joined, field);
        String action = role == ParticipantRole.MENTEE ? "mentees.added" : "candidates.added";
        auditTrail.record(programme.key(), action, Integer.toString(joined.size()));
    }

    /** Two who add the same person at the same moment: the index lets one of them through. */
    private void store(List<Participation> joined, String field) {
        try {
            participations.saveAllAndFlush(joined);
        } catch (DataIntegrityViolationException taken) {
            throw new Refusal(field, "Кого-то из выбранных только что добавили: обновите страницу и выберите снова.");
        }
    }

    private Participation enter(
            long programmeId,
            Participation before,
            Person person,
            ParticipantRole role,
            MentoringForm form,
            String need) {
        String wanted = role == ParticipantRole.MENTEE ? need : null;
        if (before == null) {
            return new Participation(programmeId, person.id(), role, form, wanted, clock.instant());
        }
        before.rejoin(role, form, wanted, clock.instant());
        return before;
    }

    private MentoringProgramme running(long programmeId) {
        MentoringProgramme programme = programmes.get(programmeId);
        if (programme.stage().ended()) {
            throw new Refusal("Программа уже завершена или остановлена: добавить участников нельзя.");
        }
        return programme;
    }

    /** The person leaves this programme; whatever runs with him or her there ends by {@link ParticipantLeft}. */
    public void leave(long programmeId, long personId, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("reason", "Укажите причину, по которой участник выбывает: она останется в деле.");
        }
        leave(participations.findByProgrammeIdAndPersonId(programmeId, personId).orElseThrow(), reason);
    }

    private void leave(Participation participation, String reason) {
        participation.leave(reason, clock.instant());
        participations.saveAndFlush(participation);
        auditTrail.record(
                BusinessKey.programme(participation.programmeId()),
                "participant.left",
                participation.role().name());
        events.publishEvent(new ParticipantLeft(
                participation.programmeId(), participation.personId(), participation.role(), reason));
    }

    /** Without a consent nobody takes part: the person leaves every running programme at once. */
    @EventListener
    void on(ConsentEnded ended) {
        if (ended.purpose() == ConsentPurpose.PARTICIPATION) {
            leaveEverywhere(
                    ended.personId(),
                    switch (ended.ending()) {
                        case EXPIRED -> "Срок согласия на участие истёк.";
                        case REFUSED -> "После 18 лет собственное согласие на участие не подписано.";
                        default -> "Согласие на участие отозвано.";
                    });
        }
    }

    /** The person leaves every running programme, for this reason. */
    void leaveEverywhere(long personId, String reason) {
        participations
                .findByPersonIdAndState(personId, ParticipationState.ACTIVE)
                .forEach(participation -> leave(participation, reason));
    }

    public void describeNeed(long programmeId, long personId, String need) {
        Participation participation = participations
                .findByProgrammeIdAndPersonId(programmeId, personId)
                .orElseThrow();
        participation.describe(need);
        auditTrail.record(BusinessKey.programme(programmeId), "participant.need-described", null);
    }

    @EventListener
    void on(ProgrammeEnded ended) {
        participations.finish(ended.programmeId(), clock.instant());
    }

    /** Mentees who take part now. */
    @Transactional(readOnly = true)
    public List<Participation> mentees(long programmeId) {
        return active(programmeId, ParticipantRole.MENTEE);
    }

    /** Mentors and candidates who take part now; who of them is confirmed the mentor bank knows. */
    @Transactional(readOnly = true)
    public List<Participation> mentors(long programmeId) {
        return active(programmeId, ParticipantRole.MENTOR);
    }

    private List<Participation> active(long programmeId, ParticipantRole role) {
        return participations.findByProgrammeIdAndRoleAndStateOrderById(programmeId, role, ParticipationState.ACTIVE);
    }

    /** Everybody who ever took part, in the order of joining. */
    @Transactional(readOnly = true)
    public List<Participation> everybody(long programmeId) {
        return participations.findByProgrammeIdOrderById(programmeId);
    }

    @Transactional(readOnly = true)
    public Optional<Participation> participation(long programmeId, long personId) {
        return participations.findByProgrammeIdAndPersonId(programmeId, personId);
    }

    @Transactional(readOnly = true)
    public List<Participation> ofPerson(long personId) {
        return participations.findByPersonIdOrderByIdDesc(personId);
    }

    /** Figures for those who may not see the persons. */
    @Transactional(readOnly = true)
    public long count(long programmeId, ParticipantRole role, ParticipationState state) {
        return participations.count(programmeId).stream()
                .filter(c -> c.getRole() == role && c.getState() == state)
                .mapToLong(Participations.Count::getTotal)
                .sum();
    }

    /** Persons of the organisation's register who may join in this role, the first {@link #OFFERED}. */
    @Transactional(readOnly = true)
    public List<Person> available(long programmeId, ParticipantRole role) {
        MentoringProgramme programme = programmes.get(programmeId);
        Collection<PersonKind> kinds = RoleModel.kinds(programme.forms(), role);
        return persons.available(programme.organizationId(), programmeId, kinds, Limit.of(OFFERED));
    }
}

package org.nastavnik.mentorbank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.participant.Joining;
import org.nastavnik.participant.ParticipantLeft;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Participation;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.programme.Awaited;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeEnded;
import org.nastavnik.programme.Programmes;
import org.nastavnik.programme.Stage;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.nastavnik.training.TrainingRegister;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads candidates through their selection. */
@Service
@Transactional
public class SelectionService {

    private static final int GROUP_CAPACITY = 3;
    private static final Set<SelectionState> LIVE =
            Set.of(SelectionState.PROPOSED, SelectionState.OPEN, SelectionState.CONFIRMED);

    private final Selections selections;
    private final CardService cards;
    private final Eligibility eligibility;
    private final ParticipantService participants;
    private final PersonRegister register;
    private final Programmes programmes;
    private final OrganizationService organizations;
    private final SelectionProcess process;
    private final CardPaper paper;
    private final TrainingRegister trainings;
    private final AuditTrail auditTrail;
    private final ConsentRegister consents;
    private final Clock clock;

    SelectionService(
            Selections selections,
            CardService cards,
            Eligibility eligibility,
            ParticipantService participants,
            PersonRegister register,
            Programmes programmes,
            OrganizationService organizations,
            SelectionProcess process,
            CardPaper paper,
            TrainingRegister trainings,
            AuditTrail auditTrail,
            Clock clock,
            ConsentRegister consents) {
        this.consents = consents;
        this.selections = selections;
        this.cards = cards;
        this.eligibility = eligibility;
        this.participants = participants;
        this.register = register;
        this.programmes = programmes;
        this.organizations = organizations;
        this.process = process;
        this.paper = paper;
        this.trainings = trainings;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Persons of the register become candidates; their selection begins with {@link #begin}, or at once if it runs. */
    public void propose(long programmeId, Joining joining) {
        if (joining.personIds().isEmpty()) {
            return;
        }
        participants.addMentors(programmeId, joining);
        MentoringProgramme programme = programmes.get(programmeId);
        int capacity = programme.kinds().contains(MentoringKind.GROUP) ? GROUP_CAPACITY : 1;
        Set<Long> proposed = Set.copyOf(joining.personIds());
        selections.saveAllAndFlush(participants.mentors(programmeId).stream()
                .filter(mentor -> proposed.contains(mentor.personId()))
                .map(mentor -> new Selection(programmeId, mentor.personId(), mentor.form(), capacity))
                .toList());
        if (programme.awaited() == Awaited.SELECTIONS) {
            // the programme's row keeps the join from passing while a candidate is added to what it waits for
            begin(programmeId);
        }
    }

    /** Begins the selection of everybody proposed; the programme waits until all are decided. */
    public void begin(long programmeId) {
        programmes.enter(programmeId, Stage.SELECTION);
        programmes.await(programmeId, Awaited.SELECTIONS);
        String tenantId = programmes.get(programmeId).tenantId();
        for (Selection selection :
                selections.findByProgrammeIdAndStateOrderById(programmeId, SelectionState.PROPOSED)) {
            selection.open();
            selections.saveAndFlush(selection);
            auditTrail.record(selection.key(), "selection.opened", null);
            process.selectionOpened(selection, tenantId);
        }
        process.selectionsChanged();
    }

    /** Keeps the card and what was entered with it; the check against the requirements follows. */
    public void fillCard(long selectionId, CandidateCard entered) {
        Selection selection = get(selectionId);
        Person person = register.person(selection.personId());
        CardDetails details = entered.card();
        if (!details.forms().contains(selection.form())) {
            throw new Refusal(
                    "forms",
                    "Кандидат предложен для формы «%s»: оставьте её среди форм наставничества."
                            .formatted(selection.form().title()));
        }
        selection.cardFilled(entered.noConsentReason());
        MentorCard card = cards.fill(person.id(), details);
        if (entered.experienceYears() != null) {
            register.recordExperience(person.id(), entered.experienceYears());
        }
        if (entered.consentOn() != null) {
            consents.giveToTakePart(person.id(), entered.consentOn(), entered.representativeName());
        }
        record(selection, "selection.card-filled", null);
        paper.issue(selection, person, card.details());
    }

    /** The decision table says whether the candidate may go on to the interview. */
    public void assess(long selectionId) {
        Selection selection = get(selectionId);
        Person person = register.person(selection.personId());
        LocalDate today = register.today(person.organizationId());
        boolean consent = consents.holds(person.id(), ConsentPurpose.PARTICIPATION, today);
        Eligibility.Answer answer = eligibility.of(person, selection.form(), consent, today);
        selection.assess(answer.eligible(), answer.reason(), clock.instant());
        record(selection, "selection.assessed", answer.eligible() ? "ELIGIBLE" : "NOT_ELIGIBLE");
        closeIfRefused(selection);
    }

    public void interview(long selectionId, Interview interview) {
        Selection selection = get(selectionId);
        requirePast("interviewedOn", interview.on(), selection);
        selection.interviewed(interview, clock.instant());
        record(selection, "selection.interviewed", interview.recommended() ? "RECOMMENDED" : "NOT_RECOMMENDED");
        closeIfRefused(selection);
    }

    /** What was learned here of the candidate's training goes into the register of trainings as well. */
    public void train(long selectionId, Training training) {
        Selection selection = get(selectionId);
        if (training.on() != null) {
            requirePast("trainedOn", training.on(), selection);
        }
        selection.trained(training);
        record(selection, "selection.trained", training.outcome().name());
        if (training.outcome() == TrainingOutcome.PASSED) {
            trainings.addFromSelection(selection.personId(), selectionId, training.entered());
        }
    }

    /** The candidate was trained before, as the register of trainings says: nothing is entered again. */
    public void trainedBefore(long selectionId, long trainingId) {
        Selection selection = get(selectionId);
        var known = trainings.of(selection.personId()).stream()
                .filter(training -> training.id() == trainingId)
                .findFirst()
                .orElseThrow(() -> new Refusal("known", "Выберите обучение из списка."));
        selection.trained(Training.passed(known.hours(), known.title(), known.certificate(), known.issuedOn()));
        record(selection, "selection.trained", TrainingOutcome.PASSED.name());
    }

    private void requirePast(String field, LocalDate day, Selection selection) {
        LocalDate today = register.today(programmes.get(selection.programmeId()).organizationId());
        if (day.isAfter(today)) {
            throw new Refusal(field, "Эта дата ещё не наступила: укажите сегодняшний день или раньше.");
        }
    }

    /** The head's order makes the candidate a mentor; a mentor with an account gets the tasks of his or her pairs. */
    public void confirm(long selectionId, String orderNumber, LocalDate orderDate) {
        Selection selection = get(selectionId);
        selection.confirm(orderNumber, orderDate, clock.instant());
        record(selection, "selection.confirmed", null);
        Person person = register.person(selection.personId());
        if (person.login() != null) {
            organizations.grant(person.login(), Role.MENTOR, person.organizationId());
        }
    }

    /** A mentor of another organisation joins the programme with these places, by an accepted request to the bank. */
    public void lend(long programmeId, long personId, MentoringForm form, int capacity) {
        Selection selection =
                selections.saveAndFlush(Selection.lent(programmeId, personId, form, capacity, clock.instant()));
        auditTrail.record(selection.key(), "selection.lent", null);
    }

    public void refuse(long selectionId, String reason) {
        Selection selection = get(selectionId);
        selection.refuse(reason, clock.instant());
        record(selection, "selection.refused", null);
        closeIfRefused(selection);
    }

    /** Who was refused no longer takes part and may be proposed again. */
    private void closeIfRefused(Selection selection) {
        if (selection.state() == SelectionState.REFUSED) {
            participants
                    .participation(selection.programmeId(), selection.personId())
                    .filter(Participation::isActive)
                    .ifPresent(p -> participants.leave(
                            selection.programmeId(), selection.personId(), selection.closingReason()));
        }
    }

    @EventListener
    void on(ParticipantLeft left) {
        selections
                .findByProgrammeIdAndPersonIdAndStateIn(left.programmeId(), left.personId(), LIVE)
                .forEach(selection -> stop(selection, left.reason()));
    }

    @EventListener
    void on(ProgrammeEnded ended) {
        Set<SelectionState> undecided = Set.of(SelectionState.PROPOSED, SelectionState.OPEN);
        String reason = ended.stopped() ? "Программа остановлена." : "Программа завершена.";
        selections
                .findByProgrammeIdAndStateInOrderById(ended.programmeId(), undecided)
                .forEach(selection -> stop(selection, reason));
    }

    private void stop(Selection selection, String reason) {
        boolean running = selection.state() == SelectionState.OPEN;
        selection.stop(reason, clock.instant());
        record(selection, "selection.stopped", null);
        if (running) {
            process.selectionStopped(selection);
        }
    }

    private void record(Selection selection, String action, String detail) {
        selections.saveAndFlush(selection);
        auditTrail.record(selection.key(), action, detail);
        if (selection.step() == SelectionStep.DONE) {
            process.selectionsChanged();
        }
    }

    @Transactional(readOnly = true)
    public Selection get(long selectionId) {
        return selections.findById(selectionId).orElseThrow();
    }

    /** Every selection of the programme, in the order of proposing. */
    @Transactional(readOnly = true)
    public List<Selection> ofProgramme(long programmeId) {
        return selections.findByProgrammeIdOrderById(programmeId);
    }

    @Transactional(readOnly = true)
    public boolean hasConfirmedMentor(long programmeId) {
        return selections.existsByProgrammeIdAndState(programmeId, SelectionState.CONFIRMED);
    }
}

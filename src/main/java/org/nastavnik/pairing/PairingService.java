package org.nastavnik.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads a pair from its agreement to its end and keeps its journal and plan. */
@Service
@Transactional
public class PairingService {

    private final Pairings pairings;
    private final Meetings meetings;
    private final PlanSteps steps;
    private final PairingProcess process;
    private final PairPapers papers;
    private final RouteTutors tutors;
    private final Programmes programmes;
    private final LocalDay localDay;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    PairingService(
            Pairings pairings,
            Meetings meetings,
            PlanSteps steps,
            PairingProcess process,
            PairPapers papers,
            RouteTutors tutors,
            Programmes programmes,
            LocalDay localDay,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.pairings = pairings;
        this.meetings = meetings;
        this.steps = steps;
        this.process = process;
        this.papers = papers;
        this.tutors = tutors;
        this.programmes = programmes;
        this.localDay = localDay;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    public void agree(long id, Agreement agreement) {
        Pairing pair = lock(id);
        pair.agree(agreement, today(pair));
        record(pair, agreement.complete() ? "pair.agreed" : "pair.broke-up", agreement.reason());
        if (agreement.complete()) {
            papers.issueAgreement(pair, programmeOf(pair), agreement.on());
        }
    }

    public void holdFirstMeeting(long id, MeetingRecord held) {
        Pairing pair = meet(id, MeetingKind.FIRST, PairingStage.FIRST_MEETING, held);
        pair.metFirst();
    }

    /** @param reason why the two do not suit each other; null where they do */
    public void holdTrialMeeting(long id, MeetingRecord held, boolean suits, String reason) {
        Pairing pair = meet(id, MeetingKind.TRIAL, PairingStage.TRIAL_MEETING, held);
        pair.tried(suits, reason, today(pair));
        if (!suits) {
            record(pair, "pair.broke-up", reason);
        }
    }

    public void plan(long id, MeetingRecord held, PlanDraft draft) {
        Pairing pair = meet(id, MeetingKind.PLANNING, PairingStage.PLANNING, held);
        pair.plan(draft, held.heldOn(), programmeOf(pair).endsOn());
        tutors.choose(pair, draft.tutorId(), draft.tutor(), today(pair));
        steps.saveAll(draft.steps().stream()
                .map(step -> new PlanStep(pair.id(), step))
                .toList());
        record(pair, "pair.plan-agreed", null);
        papers.issuePlan(pair, programmeOf(pair), steps(id), held.heldOn());
    }

    /** A further step, agreed later. */
    public void addStep(long id, PlanDraft.StepDraft step) {
        Pairing pair = lock(id);
        PairRules.requireWorking(pair);
        if (!pair.plan().exists()) {
            throw new Refusal("План развития ещё не составлен: сначала выполните задачу «Составить план развития».");
        }
        PairRules.requireStep(step, pair.plan().from(), pair.plan().until());
        steps.save(new PlanStep(id, step));
        record(pair, "pair.step-added", null);
    }

    /** The link of the pair's meetings at a distance; empty takes it away. */
    public void meetAt(long id, String typed) {
        Pairing pair = lock(id);
        String url = PairRules.meetingUrl(typed);
        if (Objects.equals(url, pair.meetingUrl())) {
            return;
        }
        pair.meetsAt(url);
        record(pair, url == null ? "pair.link-removed" : "pair.link-set", null);
    }

    /** @param done it is time for the final meeting */
    public void recordMeeting(long id, MeetingRecord held, Set<Long> doneSteps, boolean done) {
        Pairing pair = meet(id, MeetingKind.REGULAR, PairingStage.MEETINGS, held);
        markDone(pair, doneSteps, held.heldOn());
        pair.worked(done, today(pair));
    }

    public void review(long id, String progress, Set<Long> doneSteps, boolean done) {
        Pairing pair = lock(id);
        LocalDate today = today(pair);
        pair.reviewed(progress, done, today);
        markDone(pair, doneSteps, today);
        record(pair, "pair.mid-term-reviewed", null);
    }

    public void holdFinalMeeting(
            long id, MeetingRecord held, Set<Long> doneSteps, boolean goalsReached, String outcome) {
        Pairing pair = meet(id, MeetingKind.FINAL, PairingStage.FINAL_MEETING, held);
        markDone(pair, doneSteps, held.heldOn());
        pair.metLast(goalsReached, outcome);
    }

    public void surveyed(long id) {
        Pairing pair = lock(id);
        pair.surveyed();
        record(pair, "pair.surveyed", null);
    }

    public void finish(long id) {
        Pairing pair = lock(id);
        pair.finish(clock.instant());
        record(pair, "pair.finished", null);
        papers.issueJournal(pair, programmeOf(pair), meetings(id), today(pair));
    }

    /** A task's form said that the pair does not go on; the task itself ends the process's way there. */
    public void breakUp(long id, String reason) {
        Pairing pair = lock(id);
        pair.breakUp(reason, today(pair));
        record(pair, "pair.broke-up", reason);
    }

    /** The same from a page, at any moment. */
    public void dissolve(long id, String reason) {
        breakUp(id, reason);
        if (!process.pairBrokeUp(lock(id))) {
            throw new Refusal("Пара уже заканчивает работу: обновите страницу.");
        }
    }

    /** The last step of a break-up: the mentees wait for a new pair. What was done is kept. */
    public void returnToMatching(long programmeId, long id) {
        // the programme's row first, as everybody does who ends a programme
        programmes.requestRematch(programmeId);
        Pairing pair = lock(id);
        pair.dissolved(clock.instant());
        record(pair, "pair.dissolved", null);
    }

    private Pairing meet(long id, MeetingKind kind, PairingStage at, MeetingRecord held) {
        Pairing pair = lock(id);
        pair.met(held, at, today(pair));
        meetings.save(new Meeting(id, kind, held, actor.loginOrSystem(), clock.instant()));
        record(pair, "pair.met", kind.name());
        return pair;
    }

    private void markDone(Pairing pair, Set<Long> doneSteps, LocalDate on) {
        steps.findByPairingIdOrderByDueOnAscIdAsc(pair.id()).stream()
                .filter(step -> doneSteps.contains(step.id()))
                .forEach(step -> step.done(on));
    }

    private void record(Pairing pair, String action, String detail) {
        auditTrail.record(pair.key(), action, detail);
    }

    private MentoringProgramme programmeOf(Pairing pair) {
        return programmes.get(pair.programmeId());
    }

    private Pairing lock(long id) {
        return pairings.lock(id).orElseThrow();
    }

    /** The day at the pair's school. */
    @Transactional(readOnly = true)
    public LocalDate today(Pairing pair) {
        return localDay.of(programmeOf(pair).organizationId());
    }

    @Transactional(readOnly = true)
    public Pairing get(long id) {
        return pairings.findById(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<Pairing> ofProgramme(long programmeId) {
        return pairings.findByProgrammeIdOrderById(programmeId);
    }

    /** The pairs that this person leads or led as mentor, the newest first. */
    @Transactional(readOnly = true)
    public List<Pairing> ofLogin(String login) {
        return pairings.ofLogin(login);
    }

    @Transactional(readOnly = true)
    public List<Meeting> meetings(long id) {
        return meetings.findByPairingIdOrderByHeldOnAscIdAsc(id);
    }

    @Transactional(readOnly = true)
    public List<PlanStep> steps(long id) {
        return steps.findByPairingIdOrderByDueOnAscIdAsc(id);
    }
}

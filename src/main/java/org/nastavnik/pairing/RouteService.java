package org.nastavnik.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.organization.Role;
import org.nastavnik.pairing.tutor.Tutor;
import org.nastavnik.pairing.tutor.TutorEnded;
import org.nastavnik.pairing.tutor.TutorRegister;
import org.nastavnik.pairing.tutor.Tutorship;
import org.nastavnik.pairing.tutor.Tutorships;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A mentee's route while the pair is at work: who accompanies it and which steps are done. Callers check rights. */
@Service
@Transactional
public class RouteService {

    private final Pairings pairings;
    private final PlanSteps steps;
    private final RouteTutors tutors;
    private final PairPapers papers;
    private final Tutorships ships;
    private final TutorRegister register;
    private final Programmes programmes;
    private final LocalDay localDay;
    private final Notices notices;
    private final AuditTrail auditTrail;

    RouteService(
            Pairings pairings,
            PlanSteps steps,
            RouteTutors tutors,
            PairPapers papers,
            Tutorships ships,
            TutorRegister register,
            Programmes programmes,
            LocalDay localDay,
            Notices notices,
            AuditTrail auditTrail) {
        this.pairings = pairings;
        this.steps = steps;
        this.tutors = tutors;
        this.papers = papers;
        this.ships = ships;
        this.register = register;
        this.programmes = programmes;
        this.localDay = localDay;
        this.notices = notices;
        this.auditTrail = auditTrail;
    }

    /** Another tutor, or nobody where both are null; the plan, which names the tutor, becomes a new revision. */
    public void chooseTutor(long pairId, Long tutorId, String typed) {
        Pairing pair = atWork(pairId);
        String before = tutors.of(pair);
        tutors.choose(pair, tutorId, typed, today(pair));
        auditTrail.record(pair.key(), "pair.tutor-chosen", null);
        if (!Objects.equals(before, tutors.of(pair))) {
            issuePlan(pair);
        }
    }

    private void issuePlan(Pairing pair) {
        papers.issuePlan(
                pair,
                programmes.get(pair.programmeId()),
                steps.findByPairingIdOrderByDueOnAscIdAsc(pair.id()),
                today(pair));
    }

    /** The mentees' own or their representatives' consent in writing that the tutor sees who they are and what they plan. */
    public void agreeToTutor(long pairId, LocalDate on) {
        Pairing pair = atWork(pairId);
        if (tutors.current(pair).isEmpty()) {
            throw new Refusal("Сначала выберите тьютора из реестра.");
        }
        if (on == null || on.isAfter(today(pair))) {
            throw new Refusal("agreedOn", "Укажите, когда подписано согласие: не позже сегодняшнего дня.");
        }
        ships.agree(pairId, on);
        auditTrail.record(pair.key(), "pair.tutor-allowed", null);
    }

    /** The tutor sees at once no more than figures. */
    public void disagreeToTutor(long pairId) {
        Pairing pair = atWork(pairId);
        ships.agree(pairId, null);
        auditTrail.record(pair.key(), "pair.tutor-disallowed", null);
    }

    /** Done twice stays as it was. */
    public void stepDone(long pairId, long stepId, LocalDate on) {
        Pairing pair = atWork(pairId);
        PlanStep step =
                steps.findById(stepId).filter(s -> s.pairingId() == pairId).orElseThrow();
        if (on == null || on.isAfter(today(pair)) || on.isBefore(pair.plan().from())) {
            throw new Refusal(
                    "doneOn",
                    "Укажите день выполнения: не раньше %s и не позже сегодняшнего дня."
                            .formatted(RussianDates.inTable(pair.plan().from())));
        }
        step.done(on);
        auditTrail.record(pair.key(), "pair.step-done", null);
    }

    private Pairing atWork(long pairId) {
        Pairing pair = pairings.lock(pairId).orElseThrow();
        PairRules.requireWorking(pair);
        if (!pair.plan().exists()) {
            throw new Refusal("План развития ещё не составлен: сначала выполните задачу «Составить план развития».");
        }
        return pair;
    }

    /** Routes of a tutor who ends need another one: their plans no longer name this one, their curators are told, each once. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TutorEnded ended) {
        ships.endAllOf(ended.tutorId(), ended.on()).forEach(left -> {
            issuePlan(pairings.findById(left.pairId()).orElseThrow());
            notices.send(
                    Recipient.holders(Role.CURATOR, left.organizationId()),
                    NoticeKind.INFORMATION,
                    "У пары № %d больше нет тьютора. Выберите другого на странице пары.".formatted(left.pairId()),
                    "/pairs/" + left.pairId(),
                    "pair:" + left.pairId() + ":tutor-ended:" + ended.tutorId());
        });
    }

    @Transactional(readOnly = true)
    public List<Tutor> offered(Pairing pair) {
        return register.offered(programmes.get(pair.programmeId()).organizationId(), today(pair));
    }

    /** Null where nobody accompanies the route. */
    @Transactional(readOnly = true)
    public String tutorOf(Pairing pair) {
        return tutors.of(pair);
    }

    /** All tutors from the register that the pair has had, the newest first. */
    @Transactional(readOnly = true)
    public List<Tutorship> tutorships(Pairing pair) {
        return ships.of(pair.id());
    }

    private LocalDate today(Pairing pair) {
        return localDay.of(programmes.get(pair.programmeId()).organizationId());
    }
}

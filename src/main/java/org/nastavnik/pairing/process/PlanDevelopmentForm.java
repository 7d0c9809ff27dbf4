package org.nastavnik.pairing.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.PairingService;
import org.nastavnik.pairing.PlanDraft;
import org.nastavnik.pairing.RouteService;
import org.nastavnik.pairing.StepLevel;
import org.nastavnik.pairing.tutor.Tutor;
import org.nastavnik.programme.Programmes;
import org.springframework.stereotype.Component;

/** Встреча-планирование: goals, steps on three levels, each with its date, and who accompanies the plan. */
@Component
class PlanDevelopmentForm implements TaskForm {

    /** The last days of a programme are for final meeting and questionnaires. */
    private static final int DAYS_FOR_THE_END = 14;

    private final PairingService pairings;
    private final Programmes programmes;
    private final RouteService routes;
    private final MeetingFields fields;

    PlanDevelopmentForm(PairingService pairings, RouteService routes, Programmes programmes, MeetingFields fields) {
        this.routes = routes;
        this.pairings = pairings;
        this.programmes = programmes;
        this.fields = fields;
    }

    @Override
    public String key() {
        return PairingElements.PLAN_DEVELOPMENT;
    }

    @Override
    public FormContent show(FormTask task) {
        Pairing pair = pairings.get(PairFacts.id(task));
        LocalDate today = pairings.today(pair);
        LocalDate end = programmes.get(pair.programmeId()).endsOn();
        LocalDate until = end.minusDays(DAYS_FOR_THE_END);
        LocalDate usual = ChronoUnit.DAYS.between(today, until) > DAYS_FOR_THE_END ? until : end;
        long days = Math.max(0, ChronoUnit.DAYS.between(today, usual));
        List<Tutor> tutors = routes.offered(pair);
        return fields.form(task, "Планирование работы")
                .options(
                        "tutors",
                        tutors.stream()
                                .map(tutor -> Option.of(tutor.id(), tutor.described()))
                                .toList())
                .value("tutorsKnown", tutors.isEmpty() ? "no" : "yes")
                .about(tutors.stream()
                        .map(Tutor::personId)
                        .filter(Objects::nonNull)
                        .toList())
                .value("planUntil", usual)
                .value("schoolStepOn", today.plusDays(days / 3))
                .value("secondStepOn", today.plusDays(days / 2))
                .value("municipalStepOn", today.plusDays(days * 2 / 3))
                .value("regionalStepOn", usual);
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        return fields.breakUp(task, values).orElseGet(() -> {
            pairings.plan(PairFacts.id(task), MeetingFields.meeting(values), plan(values));
            return Completion.done();
        });
    }

    private static PlanDraft plan(FormValues values) {
        List<PlanDraft.StepDraft> steps = new ArrayList<>();
        step(values, StepLevel.SCHOOL, "schoolStep", steps);
        step(values, StepLevel.SCHOOL, "secondStep", steps);
        step(values, StepLevel.MUNICIPAL, "municipalStep", steps);
        step(values, StepLevel.REGIONAL, "regionalStep", steps);
        return new PlanDraft(
                values.requiredText("goals", "Укажите цели пары."),
                values.requiredDate("planUntil", "Укажите, до какого дня рассчитан план."),
                values.id("tutorId").orElse(null),
                values.text("tutor").orElse(null),
                steps);
    }

    private static void step(FormValues values, StepLevel level, String field, List<PlanDraft.StepDraft> steps) {
        values.text(field)
                .ifPresent(text -> steps.add(new PlanDraft.StepDraft(
                        level, text, values.requiredDate(field + "On", "Укажите срок этого шага."), field + "On")));
    }
}

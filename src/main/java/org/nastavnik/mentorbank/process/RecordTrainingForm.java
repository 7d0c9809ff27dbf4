package org.nastavnik.mentorbank.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.mentorbank.Selection;
import org.nastavnik.mentorbank.SelectionService;
import org.nastavnik.mentorbank.Training;
import org.nastavnik.mentorbank.TrainingOutcome;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.training.TrainingRegister;
import org.springframework.stereotype.Component;

/** The candidate's training as a mentor: 36 hours and more count for the indicators (order 25/1, annex 2). */
@Component
class RecordTrainingForm implements TaskForm {

    private static final int COUNTED_HOURS = 36;

    private final SelectionService selections;
    private final PersonRegister register;
    private final TrainingRegister trainings;
    private final CandidateFacts facts;

    RecordTrainingForm(
            SelectionService selections, PersonRegister register, TrainingRegister trainings, CandidateFacts facts) {
        this.selections = selections;
        this.register = register;
        this.trainings = trainings;
        this.facts = facts;
    }

    @Override
    public String key() {
        return SelectionElements.RECORD_TRAINING;
    }

    @Override
    public FormContent show(FormTask task) {
        Selection selection = selections.get(CandidateFacts.id(task));
        long organizationId = register.person(selection.personId()).organizationId();
        LocalDate today = register.today(organizationId);
        List<Option> known = trainings.valid(selection.personId(), today).stream()
                .map(training -> Option.of(training.id(), label(training)))
                .toList();
        return facts.form(task)
                .value("hours", COUNTED_HOURS)
                .value("trainedOn", today)
                .value("knows", known.isEmpty() ? "no" : "yes")
                .options("trainings", known);
    }

    private static String label(org.nastavnik.training.Training training) {
        return "%s, %d ч., %s%s"
                .formatted(
                        training.title(),
                        training.hours(),
                        RussianDates.inTable(training.issuedOn()),
                        training.certificate() == null ? "" : ", № " + training.certificate());
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        Optional<Long> known = values.id("known");
        if (known.isPresent()) {
            selections.trainedBefore(CandidateFacts.id(task), known.get());
            return Completion.done();
        }
        selections.train(
                CandidateFacts.id(task),
                new Training(
                        values.choice("training", TrainingOutcome.class).orElse(null),
                        values.integer("hours").orElse(null),
                        values.text("course").orElse(null),
                        values.text("certificate").orElse(null),
                        values.date("trainedOn").orElse(null),
                        values.text("trainingReason").orElse(null)));
        return Completion.done();
    }
}

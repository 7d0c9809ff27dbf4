package org.nastavnik.mentorbank;

import java.time.LocalDate;
import org.nastavnik.shared.Refusal;
import org.nastavnik.training.NewTraining;

/** The candidate's training as a mentor, or why none is needed. */
public record Training(
        TrainingOutcome outcome, Integer hours, String course, String certificate, LocalDate on, String reason) {

    public Training {
        if (outcome == TrainingOutcome.PASSED) {
            require(hours != null, "hours", "Укажите, сколько часов длилось обучение.");
            require(on != null, "trainedOn", "Укажите дату окончания обучения.");
        } else {
            require(outcome != null, "training", "Укажите, прошёл ли кандидат обучение.");
            require(reason != null, "trainingReason", "Укажите, почему обучение не требуется.");
        }
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new Refusal(field, sentence);
        }
    }

    public static Training passed(int hours, String course, String certificate, LocalDate on) {
        return new Training(TrainingOutcome.PASSED, hours, course, certificate, on, null);
    }

    /** The same for the register of trainings. */
    NewTraining entered() {
        return new NewTraining(course == null ? "Обучение наставника" : course, null, hours, certificate, on, null);
    }

    public static Training notNeeded(String reason) {
        return new Training(TrainingOutcome.NOT_NEEDED, null, null, null, null, reason);
    }
}

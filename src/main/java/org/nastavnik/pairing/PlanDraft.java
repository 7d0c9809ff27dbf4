package org.nastavnik.pairing;

import java.time.LocalDate;
import java.util.List;

/**
 * A development plan as it is agreed (individual educational route).
 *
 * @param tutorId who of the register of tutors accompanies it; may be null
 * @param tutor the name of somebody who does and is not in the register; may be null
 */
public record PlanDraft(String goals, LocalDate until, Long tutorId, String tutor, List<StepDraft> steps) {

    /** @param field of the form or page where its date stands, for refusals */
    public record StepDraft(StepLevel level, String text, LocalDate dueOn, String field) {}
}

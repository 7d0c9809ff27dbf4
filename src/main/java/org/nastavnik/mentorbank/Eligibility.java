package org.nastavnik.mentorbank;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nastavnik.engine.Decisions;
import org.nastavnik.participant.Person;
import org.nastavnik.programme.MentoringForm;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code mentor-eligibility} whether a candidate may go on; its thresholds stand there. */
@Component
class Eligibility {

    static final String DECISION = "mentor-eligibility";

    private final Decisions decisions;

    Eligibility(Decisions decisions) {
        this.decisions = decisions;
    }

    Answer of(Person person, MentoringForm form, boolean consent, LocalDate today) {
        Integer experience = person.experienceOn(today);
        List<Map<String, Object>> hits = decisions.evaluate(
                DECISION,
                Map.of(
                        "consent", consent,
                        "kind", person.kind().name(),
                        "form", form.name(),
                        "age", person.ageOn(today),
                        "experienceYears", experience == null ? 0 : experience));
        Map<String, Object> hit = hits.get(0);
        return new Answer((Boolean) hit.get("eligible"), (String) hit.get("reason"));
    }

    /** @param reason a whole Russian sentence, also where the answer is yes */
    record Answer(boolean eligible, String reason) {}
}

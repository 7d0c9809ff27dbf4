package org.nastavnik.award;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.engine.Decisions;
import org.nastavnik.evaluation.EvaluationService;
import org.nastavnik.evaluation.PairFigures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the decision table {@code award-suggestion} what each mentor of a programme deserves; thresholds stand there. */
@Service
@Transactional
public class Suggestions {

    static final String DECISION = "award-suggestion";

    private final AwardSuggestions suggestions;
    private final PairFigures pairs;
    private final EvaluationService evaluation;
    private final Decisions decisions;

    Suggestions(AwardSuggestions suggestions, PairFigures pairs, EvaluationService evaluation, Decisions decisions) {
        this.suggestions = suggestions;
        this.pairs = pairs;
        this.evaluation = evaluation;
        this.decisions = decisions;
    }

    /** Once more gives the same: what was suggested before is replaced. */
    public void suggest(long programmeId) {
        suggestions.clear(programmeId);
        for (PairFigures.MentorRecord mentor : pairs.mentors(programmeId)) {
            decisions.evaluate(DECISION, inputs(programmeId, mentor)).stream()
                    .findFirst()
                    .map(hit -> new AwardSuggestion(
                            programmeId, mentor.personId(), Award.valueOf((String) hit.get("award")), (String)
                                    hit.get("reason")))
                    .ifPresent(suggestions::save);
        }
    }

    private Map<String, Object> inputs(long programmeId, PairFigures.MentorRecord mentor) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("finishedPairs", mentor.finishedPairs());
        inputs.put("finishedHere", mentor.menteeIds().size());
        inputs.put("yearsMentoring", mentor.yearsMentoring());
        // nobody asked means nothing known, which no rule takes for good
        inputs.put(
                "satisfaction",
                evaluation.satisfactionOf(programmeId, mentor.menteeIds()).orElse(0));
        return inputs;
    }

    @Transactional(readOnly = true)
    public List<AwardSuggestion> of(long programmeId) {
        return suggestions.findByProgrammeIdOrderById(programmeId);
    }
}

package org.nastavnik.evaluation.web;

import java.util.List;
import java.util.Map;
import org.nastavnik.evaluation.SurveyQuestion;

/**
 * One participant in the table of surveys.
 *
 * @param questions of the participant's own form of mentoring, in the order of the columns
 * @param answers by question id, as kept or as typed
 * @param own answered by the participant: shown, not changed
 */
public record SurveyLine(
        long personId,
        String name,
        String place,
        List<SurveyQuestion> questions,
        Map<Long, String> answers,
        String comment,
        boolean recorded,
        boolean own) {}

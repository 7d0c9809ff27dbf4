package org.nastavnik.evaluation.invitation;

import java.time.LocalDate;
import org.nastavnik.evaluation.Respondent;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.programme.MentoringForm;

/**
 * What somebody who holds the code may see: which questionnaire it is, and nothing about the participant.
 *
 * @param status all else is null unless {@link LinkStatus#OPEN}
 * @param organization short name
 */
public record OpenedLink(
        LinkStatus status,
        String organization,
        MentoringForm form,
        Respondent side,
        SurveyStage stage,
        LocalDate until) {

    static OpenedLink closed(LinkStatus status) {
        return new OpenedLink(status, null, null, null, null, null);
    }
}

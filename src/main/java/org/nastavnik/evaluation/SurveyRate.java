package org.nastavnik.evaluation;

import org.nastavnik.programme.MentoringForm;

/**
 * How many of those who were to answer did.
 *
 * @param asked who takes part in programmes where this questionnaire has been begun
 * @param own how many of the answers came by personal links
 */
public record SurveyRate(
        long organizationId, MentoringForm form, Respondent side, long asked, long answered, long own) {}

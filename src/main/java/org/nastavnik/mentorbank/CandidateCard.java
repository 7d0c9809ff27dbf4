package org.nastavnik.mentorbank;

import java.time.LocalDate;

/**
 * What the curator enters with a candidate's card.
 *
 * @param experienceYears null for those who learn
 * @param consentOn when the consent was signed; null where there is none or it is known already
 * @param representativeName who signed it for a minor; null where known or not needed
 * @param noConsentReason why there is no consent; null where there is one
 */
public record CandidateCard(
        CardDetails card,
        Integer experienceYears,
        LocalDate consentOn,
        String representativeName,
        String noConsentReason) {}

package org.nastavnik.evaluation;

import jakarta.persistence.Embeddable;

/** SWOT analysis of a programme, led by the curator (Р-145, first stage of monitoring). */
@Embeddable
public record SwotAnalysis(String strengths, String weaknesses, String opportunities, String threats) {}

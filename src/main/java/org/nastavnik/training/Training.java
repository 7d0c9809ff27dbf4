package org.nastavnik.training;

import java.time.LocalDate;

/**
 * One training of a person (курсовая подготовка).
 *
 * @param validUntil as the certificate says; null where it says nothing
 * @param validThrough the last day on which it holds
 */
public record Training(
        long id,
        long personId,
        String title,
        String provider,
        int hours,
        String certificate,
        LocalDate issuedOn,
        LocalDate validUntil,
        LocalDate validThrough,
        TrainingSource source) {}

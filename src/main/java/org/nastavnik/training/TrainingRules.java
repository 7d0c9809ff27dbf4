package org.nastavnik.training;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a training counts.
 *
 * @param validYears how long a certificate without a date of its own holds; a teacher may train again every three years
 *     (273-ФЗ, article 47, part 5, item 2)
 * @param countedHours the least hours of one course that the indicators count (order 25/1: «36 ч. и более»); hours of
 *     several courses do not add up
 * @param warnDays how long before its last day it is listed as running out
 */
@ConfigurationProperties("nastavnik.training")
public record TrainingRules(
        @DefaultValue("3") int validYears,
        @DefaultValue("36") int countedHours,
        @DefaultValue("90") int warnDays) {

    public TrainingRules {
        if (validYears < 1 || validYears > 50 || countedHours < 1 || warnDays < 1) {
            throw new IllegalArgumentException("nastavnik.training: years, hours and days begin with 1");
        }
    }

    /** The last day on which it holds: the certificate's own, else the same date so many years later. */
    public LocalDate validThrough(LocalDate issuedOn, LocalDate validUntil) {
        return validUntil != null ? validUntil : issuedOn.plusYears(validYears);
    }

    public Validity on(LocalDate day, LocalDate validThrough) {
        if (validThrough.isBefore(day)) {
            return Validity.EXPIRED;
        }
        return validThrough.isAfter(day.plusDays(warnDays)) ? Validity.VALID : Validity.EXPIRING;
    }

    /** The same as {@link #validThrough} in SQL, with {@code :validYears}. */
    static final String VALID_THROUGH =
            "coalesce(t.valid_until, (t.issued_on + make_interval(years => :validYears))::date)";
}

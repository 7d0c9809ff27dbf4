package org.nastavnik.partner;

/** An enterprise or organisation that sends mentors; {@code confirmed} by the operator. */
public record Partner(
        long id,
        long municipalityId,
        String municipality,
        PartnerDetails details,
        boolean confirmed,
        long version,
        int people,
        int mentors) {}

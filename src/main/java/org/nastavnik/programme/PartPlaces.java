package org.nastavnik.programme;

import java.util.Optional;

/** Says to which organisation a part of a municipality's case belongs, such as one school's answer to the municipality. */
public interface PartPlaces {

    /** As the business key calls it: {@code enrolment}. */
    String part();

    Optional<Long> organizationOf(long partId);
}

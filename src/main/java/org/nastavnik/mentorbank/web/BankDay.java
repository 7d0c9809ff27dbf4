package org.nastavnik.mentorbank.web;

import java.time.Clock;
import java.time.LocalDate;
import org.nastavnik.organization.Municipality;
import org.springframework.stereotype.Component;

/** The day at a municipality: consents end by its zone. */
@Component
class BankDay {

    private final Clock clock;

    BankDay(Clock clock) {
        this.clock = clock;
    }

    LocalDate of(Municipality municipality) {
        return LocalDate.ofInstant(clock.instant(), municipality.zone());
    }
}

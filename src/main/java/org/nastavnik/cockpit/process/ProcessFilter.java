package org.nastavnik.cockpit.process;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What the process cockpit shows; stands in the page's address. */
public record ProcessFilter(
        Long municipality,
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) LocalDate until,
        Integer version) {

    /** The last year where nothing else is asked for. */
    ProcessFilter on(LocalDate today) {
        LocalDate last = until == null ? today : until;
        LocalDate first = from == null ? last.minusYears(1) : from;
        return new ProcessFilter(municipality, first.isAfter(last) ? last : first, last, version);
    }
}

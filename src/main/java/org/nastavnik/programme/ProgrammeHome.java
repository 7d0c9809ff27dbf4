package org.nastavnik.programme;

import org.nastavnik.document.ProgrammePlaces;
import org.springframework.stereotype.Component;

/** Tells the documents where a programme belongs. */
@Component
class ProgrammeHome implements ProgrammePlaces {

    private final Programmes programmes;

    ProgrammeHome(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public long organizationOf(long programmeId) {
        return programmes.get(programmeId).organizationId();
    }
}

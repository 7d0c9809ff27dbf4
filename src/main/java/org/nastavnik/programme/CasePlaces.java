package org.nastavnik.programme;

import java.util.Optional;
import org.nastavnik.engine.task.TaskPlaces;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** A case's tasks belong to the organisation of its programme, a municipality's to none. */
@Component
class CasePlaces implements TaskPlaces {

    private final ProgrammeRepository programmes;

    CasePlaces(ProgrammeRepository programmes) {
        this.programmes = programmes;
    }

    @Override
    public Optional<Long> organizationOf(BusinessKey key) {
        return key.isOfProgramme()
                ? programmes.findById(key.programmeId()).map(MentoringProgramme::organizationId)
                : Optional.empty();
    }
}

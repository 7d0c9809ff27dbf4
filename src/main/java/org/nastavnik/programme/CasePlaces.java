package org.nastavnik.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.engine.task.TaskPlaces;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** A programme's tasks belong to its organisation, an organisation's to itself, a municipality's to none, unless they are one organisation's part of it. */
@Component
class CasePlaces implements TaskPlaces {

    private final ProgrammeRepository programmes;
    private final Map<String, PartPlaces> parts;

    CasePlaces(ProgrammeRepository programmes, List<PartPlaces> parts) {
        this.programmes = programmes;
        this.parts = parts.stream().collect(Collectors.toMap(PartPlaces::part, Function.identity()));
    }

    @Override
    public Optional<Long> organizationOf(BusinessKey key) {
        if (key.isOfProgramme()) {
            return programmes.findById(key.programmeId()).map(MentoringProgramme::organizationId);
        }
        if (key.organizationId().isPresent()) {
            return key.organizationId();
        }
        return Optional.ofNullable(parts.get(key.part())).flatMap(part -> part.organizationOf(key.partId()));
    }
}

package org.nastavnik.award;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.CaseSubjects;
import org.springframework.stereotype.Component;

/** Calls a nomination by its nominee. */
@Component
class NomineeSubjects implements CaseSubjects {

    private final AwardNominations found;
    private final PersonRegister register;

    NomineeSubjects(AwardNominations found, PersonRegister register) {
        this.found = found;
        this.register = register;
    }

    @Override
    public String part() {
        return AwardNomination.PART;
    }

    @Override
    public Map<Long, String> subjects(Collection<Long> ids) {
        List<AwardNomination> rows = found.findAllById(ids);
        Map<Long, PersonName> names =
                register.names(rows.stream().map(AwardNomination::personId).toList());
        return rows.stream()
                .collect(Collectors.toMap(
                        AwardNomination::id, row -> names.get(row.personId()).brief()));
    }
}

package org.nastavnik.mentorbank;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.CaseSubjects;
import org.springframework.stereotype.Component;

/** Calls a selection by its candidate. */
@Component
class CandidateSubjects implements CaseSubjects {

    private final Selections found;
    private final PersonRegister register;

    CandidateSubjects(Selections found, PersonRegister register) {
        this.found = found;
        this.register = register;
    }

    @Override
    public String part() {
        return Selection.PART;
    }

    @Override
    public Map<Long, String> subjects(Collection<Long> ids) {
        List<Selection> rows = found.findAllById(ids);
        Map<Long, PersonName> names =
                register.names(rows.stream().map(Selection::personId).toList());
        return rows.stream()
                .collect(Collectors.toMap(
                        Selection::id, row -> names.get(row.personId()).brief()));
    }
}

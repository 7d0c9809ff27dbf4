package org.nastavnik.participant.consent.followup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.CaseSubjects;
import org.springframework.stereotype.Component;

/** Calls a follow-up by the person whose consent ended. */
@Component
class FollowUpSubjects implements CaseSubjects {

    private final FollowUps followUps;
    private final PersonRegister register;

    FollowUpSubjects(FollowUps followUps, PersonRegister register) {
        this.followUps = followUps;
        this.register = register;
    }

    @Override
    public String part() {
        return FollowUp.PART;
    }

    @Override
    public Map<Long, String> subjects(Collection<Long> ids) {
        List<FollowUp> rows = followUps.findAllById(ids);
        Map<Long, PersonName> names =
                register.names(rows.stream().map(FollowUp::personId).toList());
        return rows.stream()
                .collect(Collectors.toMap(
                        FollowUp::id, row -> names.get(row.personId()).brief()));
    }
}

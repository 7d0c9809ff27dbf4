package org.nastavnik.award.process;

import java.util.List;
import java.util.Map;
import org.nastavnik.award.AwardNomination;
import org.nastavnik.award.AwardService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.CaseSection;
import org.springframework.stereotype.Component;

/** The programme's nominations on the case page. */
@Component
class AwardSection implements CaseSection {

    private final AwardService awards;
    private final PersonRegister register;

    AwardSection(AwardService awards, PersonRegister register) {
        this.awards = awards;
        this.register = register;
    }

    @Override
    public String title() {
        return "Награждение";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<Row> rows(long programmeId) {
        List<AwardNomination> nominations = awards.ofProgramme(programmeId);
        Map<Long, PersonName> names = register.names(
                nominations.stream().map(AwardNomination::personId).toList());
        return nominations.stream()
                .map(n -> new Row(names.get(n.personId()).brief(), n.award().title() + ": " + outcome(n)))
                .toList();
    }

    private static String outcome(AwardNomination nomination) {
        return switch (nomination.state()) {
            case AWARDED -> "награждён, № " + nomination.certificateNumber();
            case DECLINED, REFUSED -> nomination.state().title() + " (" + nomination.reason() + ")";
            case OPEN, STOPPED -> nomination.state().title();
        };
    }
}

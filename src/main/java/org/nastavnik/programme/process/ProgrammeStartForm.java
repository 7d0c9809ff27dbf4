package org.nastavnik.programme.process;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.StartForm;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** A head begins a programme of the own organisation; start forms offer no options, so others use our page. */
@Component
class ProgrammeStartForm implements StartForm {

    private final Programmes programmes;
    private final OrganizationService organizations;

    ProgrammeStartForm(Programmes programmes, OrganizationService organizations) {
        this.programmes = programmes;
        this.organizations = organizations;
    }

    @Override
    public String key() {
        return ProgrammeElements.PROCESS;
    }

    @Override
    public Started start(String login, FormValues values) {
        MentoringProgramme programme = programmes.create(organizationOf(login), plan(values));
        return new Started(programme.key(), programme.tenantId());
    }

    private long organizationOf(String login) {
        List<Long> led = organizations.effectiveRolesOf(login).stream()
                .filter(held -> held.role() == Role.HEAD)
                .map(RoleAssignment::organizationId)
                .toList();
        if (led.size() != 1) {
            throw new Refusal(
                    "Программу здесь начинает руководитель организации. Координатор начинает её на странице «Программы».");
        }
        return led.get(0);
    }

    private static NewProgramme plan(FormValues values) {
        return new NewProgramme(
                values.text("title").orElse(null),
                values.date("startsOn").orElse(null),
                values.date("endsOn").orElse(null),
                set(values.choices("forms", MentoringForm.class), MentoringForm.class),
                set(values.choices("kinds", MentoringKind.class), MentoringKind.class),
                values.choice("meetingFormat", MeetingFormat.class).orElse(null),
                values.yes("selfDirected"));
    }

    private static <E extends Enum<E>> Set<E> set(List<E> values, Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        set.addAll(values);
        return set;
    }
}

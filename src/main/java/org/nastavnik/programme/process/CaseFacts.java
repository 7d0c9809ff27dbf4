package org.nastavnik.programme.process;

import static org.nastavnik.shared.Markdown.fact;

import java.util.stream.Collectors;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Organizations;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Users;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The facts at the head of every form, so that nobody has to look elsewhere which school and programme it is. */
@Component
@Transactional(readOnly = true)
public class CaseFacts {

    private final Programmes programmes;
    private final Organizations organizations;
    private final OrganizationService organizationService;
    private final Users users;

    CaseFacts(
            Programmes programmes, Organizations organizations, OrganizationService organizationService, Users users) {
        this.programmes = programmes;
        this.organizations = organizations;
        this.organizationService = organizationService;
        this.users = users;
    }

    /** A form of a case, its head filled; also {@code programmeId} for links to our pages. */
    public FormContent form(FormTask task) {
        long programmeId = task.businessKey().programmeId();
        return FormContent.with(markdown(programmeId)).value("programmeId", Long.toString(programmeId));
    }

    private String markdown(long programmeId) {
        MentoringProgramme programme = programmes.get(programmeId);
        Organization organization =
                organizations.findById(programme.organizationId()).orElseThrow();
        String curator = organizationService
                .holder(Role.CURATOR, organization.id())
                .flatMap(users::findById)
                .map(user -> user.name().full())
                .orElse("не назначен");
        return fact("Организация", organization.shortName() + ", " + organization.city())
                + fact("Программа", programme.title())
                + fact(
                        "Период",
                        RussianDates.inTable(programme.startsOn()) + " — " + RussianDates.inTable(programme.endsOn()))
                + fact("Формы", forms(programme))
                + fact("Куратор", curator)
                + fact("Этап", programme.stage().title());
    }

    private static String forms(MentoringProgramme programme) {
        String forms = programme.forms().stream().map(MentoringForm::title).collect(Collectors.joining(", "));
        String kinds = programme.kinds().stream().map(MentoringKind::title).collect(Collectors.joining(" и "));
        String format = programme.meetingFormat().title();
        return forms + "; " + kinds + ", " + format + (programme.selfDirected() ? "; саморегулируемое" : "");
    }
}

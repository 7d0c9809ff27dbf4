package org.nastavnik.programme.process;

import java.util.List;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.organization.Organizations;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.programme.Stage;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.WebAddress;
import org.springframework.stereotype.Component;

/** The address of the section on the organisation's site (Sayansky road map, 1.8). */
@Component
class PublishWebsiteSectionForm implements TaskForm {

    private static final List<String> EXPECTED =
            List.of("IMPLEMENTATION_ORDER", "REGULATION", "PROGRAMME", "ROAD_MAP", "INDICATORS");

    private final Programmes programmes;
    private final Organizations organizations;
    private final CaseFacts facts;

    PublishWebsiteSectionForm(Programmes programmes, Organizations organizations, CaseFacts facts) {
        this.programmes = programmes;
        this.organizations = organizations;
        this.facts = facts;
    }

    @Override
    public String key() {
        return ProgrammeElements.PUBLISH_WEBSITE_SECTION;
    }

    @Override
    public FormContent show(FormTask task) {
        MentoringProgramme programme = programmes.get(task.businessKey().programmeId());
        String site =
                organizations.findById(programme.organizationId()).orElseThrow().website();
        return facts.form(task)
                .value("websiteUrl", site == null ? null : site.replaceAll("/+$", "") + "/nastavnichestvo")
                .value("published", EXPECTED);
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long programmeId = task.businessKey().programmeId();
        programmes.publishSection(
                programmeId, address(values.requiredText("websiteUrl", "Укажите адрес рубрики на сайте организации.")));
        programmes.enter(programmeId, Stage.MENTEES);
        return Completion.done();
    }

    private static String address(String typed) {
        if (WebAddress.parse(typed).isPresent()) {
            return typed;
        }
        throw new Refusal(
                "websiteUrl", "Это не адрес страницы: укажите адрес, который начинается с https:// или http://.");
    }
}

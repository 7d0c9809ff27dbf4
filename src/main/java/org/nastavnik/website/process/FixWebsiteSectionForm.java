package org.nastavnik.website.process;

import static org.nastavnik.shared.Markdown.fact;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.organization.Directory;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.programme.process.CaseFacts;
import org.nastavnik.shared.Markdown;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.WebAddress;
import org.nastavnik.website.AuditService;
import org.nastavnik.website.Look;
import org.nastavnik.website.SectionCheck;
import org.springframework.stereotype.Component;

/** The curator completes the section, and it is looked at again; or says why that cannot be done. */
@Component
class FixWebsiteSectionForm implements TaskForm {

    private final AuditService audits;
    private final Programmes programmes;
    private final Directory directory;
    private final CaseFacts facts;

    FixWebsiteSectionForm(AuditService audits, Programmes programmes, Directory directory, CaseFacts facts) {
        this.audits = audits;
        this.programmes = programmes;
        this.directory = directory;
        this.facts = facts;
    }

    @Override
    public String key() {
        return WebsiteElements.FIX_WEBSITE_SECTION;
    }

    @Override
    public FormContent show(FormTask task) {
        MentoringProgramme programme = programmes.get(task.businessKey().programmeId());
        Look look = audits.newestLook(id(task));
        LocalDate day = LocalDate.ofInstant(
                look.at(), directory.municipality(programme.municipalityId()).zone());
        StringBuilder seen = new StringBuilder(fact("Проверено", RussianDates.inTable(day))
                + fact("Адрес", look.address())
                + fact("Итог", look.outcome().title()));
        if (look.reason() != null) {
            seen.append(fact("Почему", look.reason()));
        }
        if (look.newAddress() != null) {
            seen.append(fact("Новый адрес", look.newAddress()));
        }
        if (look.outcome().seen()) {
            seen.append("\n")
                    .append(Markdown.table(
                            List.of("Не найдено на странице"),
                            look.missing().stream()
                                    .map(document -> List.of(document.title()))
                                    .toList()));
        }
        return facts.form(task)
                .value("seen", seen.toString())
                .value("websiteUrl", look.newAddress() == null ? programme.websiteUrl() : look.newAddress());
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        if (!values.yes("fixed")) {
            audits.explain(id(task), values.requiredText("reason", "Укажите причину: её увидит координатор."));
            return Completion.done();
        }
        String address = values.requiredText("websiteUrl", "Укажите адрес рубрики на сайте организации.");
        if (WebAddress.parse(address).isEmpty()) {
            throw new Refusal(
                    "websiteUrl", "Это не адрес страницы: укажите адрес, который начинается с https:// или http://.");
        }
        long programmeId = task.businessKey().programmeId();
        if (!address.equals(programmes.get(programmeId).websiteUrl())) {
            programmes.publishSection(programmeId, address);
        }
        audits.fixed(id(task));
        return Completion.done();
    }

    private static long id(FormTask task) {
        return task.businessKey().partId(SectionCheck.PART);
    }
}

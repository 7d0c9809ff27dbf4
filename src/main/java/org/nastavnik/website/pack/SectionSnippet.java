package org.nastavnik.website.pack;

import java.util.List;
import java.util.stream.Collectors;
import org.nastavnik.organization.Organization;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.website.fetch.SectionDocument;
import org.springframework.web.util.HtmlUtils;

/** A page of a section to paste into a site: the headings that an audit looks for, and links to the files beside it. */
final class SectionSnippet {

    private final NameRemover names;

    SectionSnippet(NameRemover names) {
        this.names = names;
    }

    String of(Organization organization, MentoringProgramme programme, List<SectionDocument> papers) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"ru\">\n<head><meta charset=\"utf-8\">"
                + "<title>Наставничество</title></head>\n<body>\n<h1>Наставничество</h1>\n");
        paragraph(
                page,
                organization.shortName()
                        + " реализует целевую модель наставничества, утверждённую распоряжением Минпросвещения России"
                        + " от 25.12.2019 № Р-145.");
        paragraph(
                page,
                "Программа: «" + programme.title() + "». Период: " + RussianDates.inTable(programme.startsOn()) + " — "
                        + RussianDates.inTable(programme.endsOn()) + ". Формы наставничества: "
                        + programme.forms().stream().map(MentoringForm::title).collect(Collectors.joining(", ")) + ".");
        page.append("<h2>Документы</h2>\n<ul>\n");
        for (SectionDocument paper : papers) {
            String file = WebsitePack.file(paper);
            page.append("<li>")
                    .append(paper.title())
                    .append(": <a href=\"")
                    .append(file)
                    .append(".pdf\">PDF</a>, <a href=\"")
                    .append(file)
                    .append(".docx\">DOCX</a></li>\n");
        }
        return page.append("</ul>\n</body>\n</html>\n").toString();
    }

    private void paragraph(StringBuilder page, String text) {
        page.append("<p>")
                .append(HtmlUtils.htmlEscape(names.clean(text), "UTF-8"))
                .append("</p>\n");
    }
}

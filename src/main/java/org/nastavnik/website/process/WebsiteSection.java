package org.nastavnik.website.process;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.programme.CaseSection;
import org.nastavnik.website.AuditService;
import org.nastavnik.website.Look;
import org.nastavnik.website.Looks;
import org.nastavnik.website.fetch.SectionDocument;
import org.springframework.stereotype.Component;

/** What the newest check of the section says, on the case page. */
@Component
class WebsiteSection implements CaseSection {

    private final AuditService audits;
    private final Looks looks;

    WebsiteSection(AuditService audits, Looks looks) {
        this.audits = audits;
        this.looks = looks;
    }

    @Override
    public String title() {
        return "Рубрика на сайте";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Row> rows(long programmeId) {
        List<Row> rows = new ArrayList<>();
        audits.newestOf(programmeId).ifPresent(check -> {
            rows.add(new Row(
                    "Проверка рубрики", check.state().title(), "/programmes/" + programmeId + "/website-section"));
            looks.newest(check.id()).ifPresent(look -> rows.add(new Row("Найдено документов", found(look))));
        });
        rows.add(new Row(
                "Материалы для рубрики",
                "тексты и файлы для сайта",
                "/programmes/" + programmeId + "/website-section"));
        return rows;
    }

    private static String found(Look look) {
        return look.outcome().seen()
                ? look.found().size() + " из " + SectionDocument.values().length
                : look.outcome().title();
    }
}

package org.nastavnik.cockpit;

import java.util.List;
import org.nastavnik.document.Document;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.programme.CaseSection;
import org.nastavnik.programme.MentoringProgramme;

/** Everything about a programme on one page. */
public record CaseFile(
        MentoringProgramme programme,
        Organization organization,
        Municipality municipality,
        String head,
        String curator,
        List<CaseTask> tasks,
        List<Section> sections,
        List<Document> documents,
        List<TimelineEntry> timeline) {

    /** A feature's part of the page. */
    public record Section(String title, List<CaseSection.Row> rows) {}
}

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

    private static final int RECENT = 20;

    /** What was done last. */
    public List<TimelineEntry> recent() {
        return timeline.subList(0, Math.min(RECENT, timeline.size()));
    }

    /** The deeds before, folded on the screen. */
    public List<TimelineEntry> earlier() {
        return timeline.subList(Math.min(RECENT, timeline.size()), timeline.size());
    }

    /**
     * A feature's part of the page.
     *
     * @param detail null where the rows say it all
     */
    public record Section(String title, List<CaseSection.Row> rows, CaseSection.Detail detail) {

        boolean empty() {
            return rows.isEmpty() && detail == null;
        }
    }
}

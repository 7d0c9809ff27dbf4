package org.nastavnik.monitoring.region.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nastavnik.document.DocumentFacts;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.monitoring.outcome.note.DraftPart;
import org.nastavnik.monitoring.outcome.note.NoteWords;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.monitoring.region.cycle.RegionSummary;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.ComparableState;
import org.nastavnik.monitoring.region.figures.MunicipalityFigures;
import org.nastavnik.monitoring.region.figures.RegionFigures;
import org.springframework.stereotype.Component;

/** A region's report as a paper: its sections, the consolidated table, and the municipalities' figures. */
@Component
class ReportPapers {

    private final DocumentService documents;

    ReportPapers(DocumentService documents) {
        this.documents = documents;
    }

    long issue(RegionCycle cycle, RegionSummary summary, List<DraftPart<ReportSection>> parts) {
        RegionFigures figures = summary.figures();
        DocumentFacts facts = DocumentFacts.titled(DocumentKind.REGIONAL_REPORT.title() + ", "
                        + cycle.period().title())
                .about(RegionCycle.PART, cycle.id())
                .text("регион", figures.region())
                .text("период", cycle.period().title())
                .table("показатели", totals(figures))
                .table("охваченные", municipalities(summary))
                .table("значения", values(summary));
        parts.forEach(part -> facts.list(part.section().placeholder(), part.lines()));
        return documents
                .issue(DocumentOwner.region(cycle.regionId()), DocumentKind.REGIONAL_REPORT, facts)
                .id();
    }

    /** What no municipality measures is named in the text. */
    private static List<Map<String, String>> totals(RegionFigures figures) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < figures.indicators().size(); i++) {
            ComparableFigure total = figures.totals().get(i);
            if (total.state() == ComparableState.NOT_COMPARABLE) {
                continue;
            }
            rows.add(Map.of(
                    "код", total.code(),
                    "показатель", NoteWords.bare(figures.indicators().get(i).name()),
                    "факт", RegionWords.value(total) + RegionWords.parts(total),
                    "цель", RegionWords.percentOrDash(total.target()),
                    "было", RegionWords.percentOrDash(total.previous()),
                    "учтено", Integer.toString(total.municipalities())));
        }
        return rows;
    }

    private static List<Map<String, String>> municipalities(RegionSummary summary) {
        Goals goals = Goals.of(summary);
        List<Map<String, String>> rows = new ArrayList<>();
        for (MunicipalityFigures one : summary.figures().municipalities()) {
            int[] reached = goals.count(one);
            rows.add(Map.of(
                    "муниципалитет", one.name(),
                    "состояние", one.stateWords(),
                    "организаций", one.schoolsAsked() == 0 ? "—" : one.schoolsAccepted() + " из " + one.schoolsAsked(),
                    "участников",
                            summary.of(one.municipalityId())
                                    .map(ReportPapers::participants)
                                    .orElse("—"),
                    "целей", reached[1] == 0 ? "—" : reached[0] + " из " + reached[1]));
        }
        return rows;
    }

    private static String participants(RegionSummary.Registers registers) {
        return NoteWords.count(registers.mentors(), "наставник", "наставника", "наставников")
                + ", "
                + NoteWords.count(registers.mentees(), "наставляемый", "наставляемых", "наставляемых");
    }

    /** Indicator by indicator, the municipalities that have it. */
    private static List<Map<String, String>> values(RegionSummary summary) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < summary.figures().indicators().size(); i++) {
            for (MunicipalityFigures one : summary.reported()) {
                ComparableFigure figure = one.figures().get(i);
                if (figure.source() != null) {
                    rows.add(Map.of(
                            "код", figure.code(),
                            "муниципалитет", one.name(),
                            "источник", figure.source(),
                            "факт", RegionWords.value(figure) + RegionWords.parts(figure),
                            "цель", RegionWords.percentOrDash(figure.target()),
                            "было", RegionWords.percentOrDash(figure.previous())));
                }
            }
        }
        return rows;
    }
}

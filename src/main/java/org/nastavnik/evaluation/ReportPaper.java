package org.nastavnik.evaluation;

import java.util.List;
import java.util.Map;
import org.nastavnik.document.DocumentFacts;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.springframework.stereotype.Component;

/** The approved report as a paper (Orel programme, «Мониторинг реализации программы»). */
@Component
class ReportPaper {

    private final DocumentService documents;
    private final Programmes programmes;

    ReportPaper(DocumentService documents, Programmes programmes) {
        this.documents = documents;
        this.programmes = programmes;
    }

    void issue(ProgrammeReport report) {
        MentoringProgramme programme = programmes.get(report.programmeId());
        ReportFigures figures = report.figures();
        PairFigures.Counts pairs = figures.pairs();
        DocumentFacts facts = DocumentFacts.of(DocumentKind.REPORT)
                .text("программа", programme.title())
                .date("начало", programme.startsOn())
                .date("окончание", programme.endsOn())
                .text("пар_всего", number(pairs.pairs()))
                .text("пар_завершили", number(pairs.finished()))
                .text("пар_прекращены", number(pairs.dissolved()))
                .text("встреч", number(pairs.meetings()))
                .text("анкет_до", number(figures.entrySurveys()))
                .text("анкет_после", number(figures.exitSurveys()))
                .when("есть_удовлетворённость", figures.satisfaction() != null)
                .text("удовлетворённость", figures.satisfaction() == null ? "" : "" + figures.satisfaction())
                .when("есть_результаты", !figures.results().isEmpty())
                .table("результаты", rows(figures))
                .text("сильные", report.swot().strengths())
                .text("слабые", report.swot().weaknesses())
                .text("возможности", report.swot().opportunities())
                .text("угрозы", report.swot().threats())
                .text("цели", goals(report))
                .text("выводы", report.conclusion());
        documents.issue(
                DocumentOwner.programme(programme.id()),
                DocumentKind.SWOT,
                DocumentFacts.of(DocumentKind.SWOT)
                        .text("программа", programme.title())
                        .text("сильные", report.swot().strengths())
                        .text("слабые", report.swot().weaknesses())
                        .text("возможности", report.swot().opportunities())
                        .text("угрозы", report.swot().threats()));
        documents.issue(DocumentOwner.programme(programme.id()), DocumentKind.REPORT, facts);
    }

    private static List<Map<String, String>> rows(ReportFigures figures) {
        return figures.results().stream()
                .map(r -> Map.of(
                        "показатель", r.measure().title(),
                        "до", ReportText.mark(r.entry()),
                        "после", ReportText.mark(r.exit()),
                        "изменение", ReportText.change(r.change())))
                .toList();
    }

    private static String goals(ProgrammeReport report) {
        return report.goalsReached()
                ? "Цели программы достигнуты."
                : "Цели программы не достигнуты. " + report.goalsReason();
    }

    private static String number(long count) {
        return Long.toString(count);
    }
}

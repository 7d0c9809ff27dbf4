package org.nastavnik.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.nastavnik.document.DocumentFacts;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.organization.User;
import org.nastavnik.organization.Users;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of the first stage: order on implementation, regulation, programme text (Orel template), indicators. */
@Service
@Transactional
public class ProgrammePapers {

    private final Programmes programmes;
    private final Users users;
    private final DocumentService documents;
    private final MunicipalIndicators indicators;

    ProgrammePapers(Programmes programmes, Users users, DocumentService documents, MunicipalIndicators indicators) {
        this.programmes = programmes;
        this.users = users;
        this.indicators = indicators;
        this.documents = documents;
    }

    /** What the head decides with the order on implementation. */
    public record Implementation(
            String curator, String number, LocalDate date, List<String> duties, List<String> documents) {}

    /** What the curator brings to regulation, programme and indicators. */
    public record Content(
            String regulationNumber,
            LocalDate regulationDate,
            String goal,
            List<String> tasks,
            List<String> results,
            List<String> risks,
            List<String> indicators) {}

    public void issueImplementationOrder(long programmeId, Implementation order) {
        MentoringProgramme programme = programmes.get(programmeId);
        User curator = users.findById(order.curator()).orElseThrow();
        issue(
                programme,
                DocumentKind.IMPLEMENTATION_ORDER,
                DocumentFacts.of(DocumentKind.IMPLEMENTATION_ORDER)
                        .numbered(order.number())
                        .dated(order.date())
                        .text("программа", programme.title())
                        .date("начало", programme.startsOn())
                        .person("куратор", curator.name(), curator.position())
                        .list("обязанности", items(order.duties()))
                        .list("документы", items(order.documents())));
    }

    public void issueContent(long programmeId, Content content) {
        MentoringProgramme programme = programmes.get(programmeId);
        issue(
                programme,
                DocumentKind.REGULATION,
                DocumentFacts.of(DocumentKind.REGULATION)
                        .numbered(content.regulationNumber())
                        .dated(content.regulationDate())
                        .text("формы", forms(programme))
                        .text("цель", item(content.goal()))
                        .list("задачи", items(content.tasks())));
        issue(programme, DocumentKind.PROGRAMME, text(programme, content));
        List<MunicipalIndicators.Row> rows = indicators.on(programme.municipalityId(), content.regulationDate());
        issue(
                programme,
                DocumentKind.INDICATORS,
                DocumentFacts.of(DocumentKind.INDICATORS)
                        .dated(content.regulationDate())
                        .text("программа", programme.title())
                        .list("оценка", items(content.indicators()))
                        .table("показатели", IndicatorTables.indicators(rows))
                        .table("целевые", IndicatorTables.targets(rows)));
    }

    private static DocumentFacts text(MentoringProgramme programme, Content content) {
        String regulation = "от " + RussianDates.inText(content.regulationDate()) + " № " + content.regulationNumber();
        return DocumentFacts.of(DocumentKind.PROGRAMME)
                .dated(content.regulationDate())
                .text("программа", programme.title())
                .text("формы", forms(programme))
                .text(
                        "виды",
                        programme.kinds().stream().map(MentoringKind::title).collect(Collectors.joining(", ")))
                .text("встречи", programme.meetingFormat().title())
                .text("положение", regulation)
                .text("цель", item(content.goal()))
                .list("задачи", items(content.tasks()))
                .when("саморегулируемое", programme.selfDirected())
                .when("с_подбором", !programme.selfDirected())
                .list("результаты", sentences(content.results()))
                .list("риски", sentences(content.risks()))
                .list("показатели", items(content.indicators()))
                .date("начало", programme.startsOn())
                .date("окончание", programme.endsOn());
    }

    private void issue(MentoringProgramme programme, DocumentKind kind, DocumentFacts facts) {
        documents.issue(DocumentOwner.programme(programme.id()), kind, facts);
    }

    private static String forms(MentoringProgramme programme) {
        return programme.forms().stream().map(MentoringForm::title).sorted().collect(Collectors.joining(", "));
    }

    /** Items of a list begin small and bring no full stop: the template sets the marks between them. */
    private static List<String> items(List<String> texts) {
        return texts.stream().map(ProgrammePapers::item).toList();
    }

    private static String item(String text) {
        String bare = bare(text);
        boolean abbreviation = bare.length() > 1 && Character.isUpperCase(bare.charAt(1));
        return bare.isEmpty() || abbreviation ? bare : bare.substring(0, 1).toLowerCase() + bare.substring(1);
    }

    private static List<String> sentences(List<String> texts) {
        return texts.stream()
                .map(ProgrammePapers::bare)
                .map(text -> text.isEmpty() ? text : text.substring(0, 1).toUpperCase() + text.substring(1))
                .toList();
    }

    private static String bare(String text) {
        return text.strip().replaceAll("[.;,]+$", "");
    }
}

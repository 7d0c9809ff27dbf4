package org.nastavnik.programme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentService;
import org.nastavnik.document.Texts;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Organizations;
import org.nastavnik.organization.Role;
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
    private final Organizations organizations;
    private final OrganizationService organizationService;
    private final Users users;
    private final DocumentService documents;
    private final Texts texts;

    ProgrammePapers(
            Programmes programmes,
            Organizations organizations,
            OrganizationService organizationService,
            Users users,
            DocumentService documents,
            Texts texts) {
        this.programmes = programmes;
        this.organizations = organizations;
        this.organizationService = organizationService;
        this.users = users;
        this.documents = documents;
        this.texts = texts;
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
        Map<String, Object> facts = facts(programme);
        facts.put("number", order.number());
        facts.put("date", RussianDates.inText(order.date()));
        facts.put("curator", curator.name().full());
        facts.put("position", curator.position());
        facts.put("duties", order.duties());
        facts.put("documents", order.documents());
        facts.put("head", headName(programme));
        issue(
                programme,
                DocumentKind.IMPLEMENTATION_ORDER,
                order.number(),
                order.date(),
                "implementation-order",
                facts);
    }

    public void issueContent(long programmeId, Content content) {
        MentoringProgramme programme = programmes.get(programmeId);
        Map<String, Object> facts = facts(programme);
        facts.put("number", content.regulationNumber());
        facts.put("date", RussianDates.inText(content.regulationDate()));
        facts.put("regulationNumber", content.regulationNumber());
        facts.put("regulationDate", RussianDates.inText(content.regulationDate()));
        facts.put("goal", content.goal());
        facts.put("tasks", content.tasks());
        facts.put("results", content.results());
        facts.put("risks", content.risks());
        facts.put("indicators", content.indicators());
        issue(
                programme,
                DocumentKind.REGULATION,
                content.regulationNumber(),
                content.regulationDate(),
                "regulation",
                facts);
        issue(programme, DocumentKind.PROGRAMME, null, null, "programme", facts);
        issue(programme, DocumentKind.INDICATORS, null, null, "indicators", facts);
    }

    private void issue(
            MentoringProgramme programme,
            DocumentKind kind,
            String number,
            LocalDate date,
            String template,
            Map<String, Object> facts) {
        String body = texts.write("programme/" + template, facts);
        documents.issue(programme.id(), new Document.Draft(kind, kind.title(), number, date, body));
    }

    private Map<String, Object> facts(MentoringProgramme programme) {
        Organization organization =
                organizations.findById(programme.organizationId()).orElseThrow();
        Map<String, Object> facts = new HashMap<>();
        facts.put("organization", organization.fullName());
        facts.put("title", programme.title());
        facts.put(
                "forms",
                joined(programme.forms().stream().map(MentoringForm::title).toList()));
        facts.put(
                "kinds",
                joined(programme.kinds().stream().map(MentoringKind::title).toList()));
        facts.put("meetingFormat", programme.meetingFormat().title());
        facts.put("selfDirected", programme.selfDirected());
        facts.put("startsOn", RussianDates.inText(programme.startsOn()));
        facts.put("endsOn", RussianDates.inText(programme.endsOn()));
        return facts;
    }

    private static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining(", "));
    }

    private String headName(MentoringProgramme programme) {
        return organizationService
                .holder(Role.HEAD, programme.organizationId())
                .flatMap(users::findById)
                .map(head -> head.name().brief())
                .orElse("");
    }
}

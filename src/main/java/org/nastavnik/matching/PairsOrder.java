package org.nastavnik.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentService;
import org.nastavnik.document.Texts;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Organizations;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Users;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;

/** Writes the order that fixes the pairs (приказ о закреплении наставнических пар). */
@Component
class PairsOrder {

    private final DocumentService documents;
    private final Texts texts;
    private final Organizations organizations;
    private final OrganizationService organizationService;
    private final Users users;
    private final PersonRegister register;

    PairsOrder(
            DocumentService documents,
            Texts texts,
            Organizations organizations,
            OrganizationService organizationService,
            Users users,
            PersonRegister register) {
        this.documents = documents;
        this.texts = texts;
        this.organizations = organizations;
        this.organizationService = organizationService;
        this.users = users;
        this.register = register;
    }

    void issue(MentoringProgramme programme, Proposal proposal) {
        Organization organization =
                organizations.findById(programme.organizationId()).orElseThrow();
        Set<Long> people = new HashSet<>();
        proposal.pairs().forEach(pair -> people.addAll(List.of(pair.menteeId(), pair.mentorId())));
        Map<Long, Person> persons = register.persons(people);
        List<String> pairs = proposal.pairs().stream()
                .map(pair -> "%s — %s; форма: %s"
                        .formatted(
                                describe(persons.get(pair.mentorId())),
                                describe(persons.get(pair.menteeId())),
                                pair.form().title()))
                .toList();
        String body = texts.write(
                "matching/pairs-order",
                Map.of(
                        "organization", organization.fullName(),
                        "date", RussianDates.inText(proposal.orderDate()),
                        "number", proposal.orderNumber(),
                        "title", programme.title(),
                        "startsOn", RussianDates.inText(proposal.orderDate()),
                        "endsOn", RussianDates.inText(programme.endsOn()),
                        "pairs", pairs,
                        "curator", name(Role.CURATOR, organization.id()),
                        "head", name(Role.HEAD, organization.id())));
        DocumentKind kind = DocumentKind.PAIRS_ORDER;
        documents.issue(
                programme.id(),
                new Document.Draft(kind, kind.title(), proposal.orderNumber(), proposal.orderDate(), body));
    }

    private static String describe(Person person) {
        return person.name().full() + " (" + person.place() + ")";
    }

    private String name(Role role, long organizationId) {
        return organizationService
                .holder(role, organizationId)
                .flatMap(users::findById)
                .map(user -> user.name().full())
                .orElse("");
    }
}

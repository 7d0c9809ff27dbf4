package org.nastavnik.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.document.DocumentFacts;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Users;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.MentoringProgramme;
import org.springframework.stereotype.Component;

/** Writes the order that fixes the pairs (приказ о закреплении наставнических пар). */
@Component
class PairsOrder {

    private final DocumentService documents;
    private final OrganizationService organizations;
    private final Users users;
    private final PersonRegister register;

    PairsOrder(DocumentService documents, OrganizationService organizations, Users users, PersonRegister register) {
        this.documents = documents;
        this.organizations = organizations;
        this.users = users;
        this.register = register;
    }

    void issue(MentoringProgramme programme, Proposal proposal) {
        Set<Long> people = new HashSet<>();
        proposal.pairs().forEach(pair -> people.addAll(List.of(pair.menteeId(), pair.mentorId())));
        Map<Long, Person> persons = register.persons(people);
        DocumentFacts facts = DocumentFacts.of(DocumentKind.PAIRS_ORDER)
                .numbered(proposal.orderNumber())
                .dated(proposal.orderDate())
                .text("программа", programme.title())
                .date("начало", proposal.orderDate())
                .date("окончание", programme.endsOn())
                .table(
                        "пары",
                        proposal.pairs().stream()
                                .map(pair -> row(pair, persons))
                                .toList());
        organizations
                .holder(Role.CURATOR, programme.organizationId())
                .flatMap(users::findById)
                .ifPresent(curator -> facts.person("куратор", curator.name(), curator.position()));
        documents.issue(DocumentOwner.programme(programme.id()), DocumentKind.PAIRS_ORDER, facts);
    }

    private static Map<String, String> row(ProposedMatch pair, Map<Long, Person> persons) {
        Person mentor = persons.get(pair.mentorId());
        Person mentee = persons.get(pair.menteeId());
        return Map.of(
                "наставник", mentor.name().full(),
                "наставник_о_нём", mentor.place(),
                "наставляемый", mentee.name().full(),
                "наставляемый_о_нём", mentee.place(),
                "форма", pair.form().title());
    }
}

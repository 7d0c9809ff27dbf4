package org.nastavnik.mentorbank.bankcard;

import java.util.Optional;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentFacts;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.participant.Person;
import org.springframework.stereotype.Component;

/** The mentor's statement to be signed (order 25/1 of Komsomolsk, regulation on the bank, annex 2). */
@Component
class StatementPaper {

    private final DocumentService documents;

    StatementPaper(DocumentService documents) {
        this.documents = documents;
    }

    void issue(Person person) {
        documents.issue(
                DocumentOwner.organization(person.organizationId()),
                DocumentKind.BANK_STATEMENT,
                DocumentFacts.of(DocumentKind.BANK_STATEMENT)
                        .about("person", person.id())
                        .person("наставник", person.name(), person.place()));
    }

    Optional<Document> of(Person person) {
        return documents.newest(
                DocumentOwner.organization(person.organizationId()),
                DocumentKind.BANK_STATEMENT,
                "person-" + person.id());
    }
}

package org.nastavnik.mentorbank.bankcard;

import java.time.LocalDate;
import java.util.Optional;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentFacts;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentText;
import org.nastavnik.participant.consent.ConsentTexts;
import org.springframework.stereotype.Component;

/** The mentor's statement to be signed (order 25/1 of Komsomolsk, regulation on the bank, annex 2). */
@Component
class StatementPaper {

    private final DocumentService documents;
    private final ConsentTexts texts;

    StatementPaper(DocumentService documents, ConsentTexts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    /** With the words that are recorded when it is signed: of both consents, each with its fingerprint. */
    void issue(Person person, long municipalityId, LocalDate today) {
        ConsentText bank = texts.valid(ConsentPurpose.BANK, municipalityId, today);
        ConsentText display = texts.valid(ConsentPurpose.DISPLAY, municipalityId, today);
        documents.issue(
                DocumentOwner.organization(person.organizationId()),
                DocumentKind.BANK_STATEMENT,
                DocumentFacts.of(DocumentKind.BANK_STATEMENT)
                        .about("person", person.id())
                        .person("наставник", person.name(), person.place())
                        .text("редакция", bank.edition())
                        .list("слова", bank.paragraphs())
                        .text("редакция_показа", display.edition())
                        .list("слова_показа", display.paragraphs()));
    }

    Optional<Document> of(Person person) {
        return documents.newest(
                DocumentOwner.organization(person.organizationId()),
                DocumentKind.BANK_STATEMENT,
                "person-" + person.id());
    }
}

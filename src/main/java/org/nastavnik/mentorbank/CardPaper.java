package org.nastavnik.mentorbank;

import org.nastavnik.document.DocumentFacts;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.participant.Person;
import org.springframework.stereotype.Component;

/** The mentor's card as a paper (order 25/1 of Komsomolsk, annex 1 to the regulation on the bank of mentors). */
@Component
class CardPaper {

    private final DocumentService documents;

    CardPaper(DocumentService documents) {
        this.documents = documents;
    }

    void issue(Selection selection, Person person, CardDetails card) {
        documents.issue(
                DocumentOwner.programme(selection.programmeId()),
                DocumentKind.MENTOR_CARD,
                DocumentFacts.of(DocumentKind.MENTOR_CARD)
                        .about("person", person.id())
                        .person("наставник", person.name(), card.position())
                        .text("место_работы", card.workplace())
                        .text("предмет", card.subject())
                        .text("формы", card.formTitles())
                        .text("категория", dash(card.category()))
                        .text("технологии", dash(card.technologies()))
                        .text("содержание", card.supportContent())
                        .text("сеть", card.network().title())
                        .text("ссылки", dash(String.join(", ", card.links())))
                        .text("телефон", dash(card.phone()))
                        .text("почта", dash(card.email())));
    }

    private static String dash(String text) {
        return text == null || text.isEmpty() ? "—" : text;
    }
}

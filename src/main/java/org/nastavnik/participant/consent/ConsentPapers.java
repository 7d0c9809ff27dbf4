package org.nastavnik.participant.consent;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentFacts;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.organization.Organizations;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consents to be signed: to the processing of personal data and, apart from it, to their publication (152-ФЗ, 9 and 10.1). */
@Service
@Transactional
public class ConsentPapers {

    private static final List<DocumentKind> KINDS =
            List.of(DocumentKind.CONSENT_PROCESSING, DocumentKind.CONSENT_PUBLICATION);

    private final DocumentService documents;
    private final PersonRegister register;
    private final ConsentTexts texts;
    private final Organizations organizations;

    ConsentPapers(DocumentService documents, PersonRegister register, ConsentTexts texts, Organizations organizations) {
        this.documents = documents;
        this.register = register;
        this.texts = texts;
        this.organizations = organizations;
    }

    /** Both consents of this person, in the words of who has to sign. */
    public List<Document> issue(long personId, ParticipantRole role) {
        Person person = register.person(personId);
        LocalDate today = register.today(person.organizationId());
        boolean minor = person.isMinorOn(today);
        if (minor && person.representativeName() == null) {
            throw new Refusal(
                    "representativeName",
                    "Впишите законного представителя в сведения о человеке и сохраните их: согласие подписывает он.");
        }
        PersonName signer = minor ? name(person.representativeName()) : person.name();
        ConsentText words = texts.valid(
                ConsentPurpose.PARTICIPATION,
                organizations.findById(person.organizationId()).orElseThrow().municipalityId(),
                today);
        return KINDS.stream()
                .map(kind -> documents.issue(
                        DocumentOwner.organization(person.organizationId()),
                        kind,
                        words(kind, words)
                                .about("person", personId)
                                .person("участник", person.name(), person.place())
                                .person("подписывает", signer, null)
                                .when("представитель", minor)
                                .when("наставник", !minor && role == ParticipantRole.MENTOR)
                                .when("наставляемый", !minor && role == ParticipantRole.MENTEE)))
                .toList();
    }

    /** What is signed has the recorded words on it, so that the fingerprint of the record is that of the paper. */
    private static DocumentFacts words(DocumentKind kind, ConsentText words) {
        DocumentFacts facts = DocumentFacts.of(kind);
        return kind == DocumentKind.CONSENT_PROCESSING
                ? facts.text("редакция", words.edition()).list("слова", words.paragraphs())
                : facts;
    }

    @Transactional(readOnly = true)
    public List<Document> of(Person person) {
        DocumentOwner owner = DocumentOwner.organization(person.organizationId());
        return KINDS.stream()
                .flatMap(kind -> documents.newest(owner, kind, "person-" + person.id()).stream())
                .toList();
    }

    /** «Фамилия Имя Отчество» as it was typed. */
    private static PersonName name(String typed) {
        String[] parts = typed.strip().split("\\s+", 3);
        if (parts.length < 2) {
            throw new Refusal(
                    "representativeName",
                    "Впишите фамилию, имя и отчество законного представителя полностью и сохраните сведения.");
        }
        return new PersonName(parts[0], parts[1], parts.length > 2 ? parts[2] : null);
    }
}

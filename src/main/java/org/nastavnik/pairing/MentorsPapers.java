package org.nastavnik.pairing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.document.PaperReaders;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.participant.PersonRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mentor reads plan and journal of the own pairs. Not the agreement: it names a minor's representative, whom only head
 * and curator know.
 */
@Component
@Transactional(readOnly = true)
public class MentorsPapers implements PaperReaders {

    private static final Set<DocumentKind> KINDS = Set.of(DocumentKind.DEVELOPMENT_PLAN, DocumentKind.MEETING_JOURNAL);
    private static final String SUBJECT = Pairing.PART + "-";

    private final Pairings pairings;
    private final PersonRegister register;
    private final DocumentService documents;

    MentorsPapers(Pairings pairings, PersonRegister register, DocumentService documents) {
        this.pairings = pairings;
        this.register = register;
        this.documents = documents;
    }

    @Override
    public boolean mayRead(Viewer viewer, Document document) {
        return KINDS.contains(document.kind())
                && viewer.holds(Role.MENTOR, document.organizationId())
                && pair(document)
                        .filter(pair -> Long.valueOf(pair.programmeId()).equals(document.programmeId()))
                        .map(pair -> register.person(pair.mentorId()).login())
                        .filter(viewer.login()::equals)
                        .isPresent();
    }

    /** The newest of each kind, as far as they have been issued. */
    public List<Document> of(Pairing pair) {
        DocumentOwner owner = DocumentOwner.programme(pair.programmeId());
        return KINDS.stream()
                .sorted()
                .map(kind -> documents.newest(owner, kind, SUBJECT + pair.id()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Pairing> pair(Document document) {
        String subject = document.subject();
        return subject != null && subject.matches(SUBJECT + "\\d{1,18}")
                ? pairings.findById(Long.valueOf(subject.substring(SUBJECT.length())))
                : Optional.empty();
    }
}

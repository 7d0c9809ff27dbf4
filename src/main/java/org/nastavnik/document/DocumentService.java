package org.nastavnik.document;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues papers and finds them again. */
@Service
@Transactional
public class DocumentService {

    private final DocumentRepository documents;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    DocumentService(DocumentRepository documents, AuditTrail auditTrail, CurrentActor actor, Clock clock) {
        this.documents = documents;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** Issues the paper; where there is one of this kind already, as its next revision. */
    public Document issue(long programmeId, Document.Draft draft) {
        int revision =
                newest(programmeId, draft.kind()).map(d -> d.revision() + 1).orElse(1);
        Document issued =
                documents.save(new Document(programmeId, revision, draft, actor.loginOrSystem(), clock.instant()));
        auditTrail.record(
                BusinessKey.programme(programmeId),
                "document.issued",
                draft.kind().name());
        return issued;
    }

    @Transactional(readOnly = true)
    public Optional<Document> newest(long programmeId, DocumentKind kind) {
        return documents.findFirstByProgrammeIdAndKindOrderByRevisionDesc(programmeId, kind);
    }

    @Transactional(readOnly = true)
    public List<Document> ofProgramme(long programmeId) {
        return documents.findByProgrammeIdOrderById(programmeId);
    }

    @Transactional(readOnly = true)
    public Optional<Document> find(long id) {
        return documents.findById(id);
    }
}

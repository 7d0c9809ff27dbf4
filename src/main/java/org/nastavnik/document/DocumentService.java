package org.nastavnik.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.nastavnik.document.template.BuiltInTemplates;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues papers and finds them again. */
@Service
@Transactional
public class DocumentService {

    private final DocumentRepository documents;
    private final DocumentFiles files;
    private final DocumentNumbers numbers;
    private final BuiltInTemplates templates;
    private final DocumentTemplates municipal;
    private final CommonFacts commonFacts;
    private final PaperMaker maker;
    private final ProgrammePlaces programmes;
    private final Directory directory;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    DocumentService(
            DocumentRepository documents,
            DocumentFiles files,
            DocumentNumbers numbers,
            BuiltInTemplates templates,
            DocumentTemplates municipal,
            CommonFacts commonFacts,
            PaperMaker maker,
            ProgrammePlaces programmes,
            Directory directory,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.documents = documents;
        this.files = files;
        this.numbers = numbers;
        this.templates = templates;
        this.municipal = municipal;
        this.commonFacts = commonFacts;
        this.maker = maker;
        this.programmes = programmes;
        this.directory = directory;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Issues the paper; where there is one of this kind and subject already, as its next revision. All in the caller's
     * transaction: what is rolled back was never issued and leaves no gap in the numbers.
     */
    public Document issue(DocumentOwner owner, DocumentKind kind, DocumentFacts facts) {
        Document.Place place = placeOf(owner);
        LocalDate dated = facts.dated() == null ? today(place) : facts.dated();
        int revision =
                newest(owner, kind, facts.subject()).map(d -> d.revision() + 1).orElse(1);
        String number =
                facts.number() == null && kind.numbered() ? numbers.next(place, kind, dated.getYear()) : facts.number();
        DocumentTemplates.Used template = municipal.used(place, kind);
        byte[] docx = maker.docx(kind, template.content(), commonFacts.of(place, facts, number, dated), facts);
        Document issued = documents.save(new Document(
                owner,
                place,
                kind,
                revision,
                new Document.Content(facts.subject(), facts.title(), number, dated, DocxText.of(docx), sha256(docx)),
                new Document.Origin(template.version(), actor.loginOrSystem(), clock.instant())));
        files.save(new DocumentFile(issued.id(), docx));
        auditTrail.record(owner.subject(), "document.issued", kind.name());
        return issued;
    }

    @Transactional(readOnly = true)
    public Optional<Document> newest(long programmeId, DocumentKind kind) {
        return documents.findFirstByProgrammeIdAndKindOrderByRevisionDesc(programmeId, kind);
    }

    /** @param subject null where the owner has one paper of the kind */
    @Transactional(readOnly = true)
    public Optional<Document> newest(DocumentOwner owner, DocumentKind kind, String subject) {
        return switch (owner.kind()) {
            case PROGRAMME ->
                documents.findFirstByProgrammeIdAndKindAndSubjectOrderByRevisionDesc(owner.id(), kind, subject);
            case ORGANIZATION ->
                documents.findFirstByOwnerAndOrganizationIdAndKindAndSubjectOrderByRevisionDesc(
                        owner.kind(), owner.id(), kind, subject);
            case MUNICIPALITY ->
                documents.findFirstByOwnerAndMunicipalityIdAndKindAndSubjectOrderByRevisionDesc(
                        owner.kind(), owner.id(), kind, subject);
            case REGION ->
                documents.findFirstByOwnerAndRegionIdAndKindAndSubjectOrderByRevisionDesc(
                        owner.kind(), owner.id(), kind, subject);
        };
    }

    @Transactional(readOnly = true)
    public List<Document> ofProgramme(long programmeId) {
        return documents.findByProgrammeIdOrderById(programmeId);
    }

    /** What everybody of a case may see; papers of pairs and persons, which may be many, stand on the page of documents. */
    @Transactional(readOnly = true)
    public List<Document> commonOfProgramme(long programmeId) {
        return documents.findByProgrammeIdAndKindNotInOrderById(programmeId, DocumentKind.PERSONAL_KINDS);
    }

    /** Asked by {@link DocumentAccess}, which knows whose papers a person may read. */
    @Transactional(readOnly = true)
    Page<Document> visible(
            Collection<Long> led,
            Collection<Long> overseen,
            Collection<Long> regions,
            Long programmeId,
            DocumentKind kind,
            Pageable page) {
        return documents.visible(led, overseen, regions, DocumentKind.PERSONAL_KINDS, programmeId, kind, page);
    }

    @Transactional(readOnly = true)
    public Optional<Document> find(long id) {
        return documents.findById(id);
    }

    /** The very bytes that were issued; of the first papers, which were plain text, a DOCX with that text. */
    @Transactional(readOnly = true)
    public byte[] docx(Document document) {
        return files.findById(document.id())
                .map(DocumentFile::content)
                .orElseGet(() -> templates.plain(document.body()));
    }

    private Document.Place placeOf(DocumentOwner owner) {
        return switch (owner.kind()) {
            case PROGRAMME -> organization(programmes.organizationOf(owner.id()));
            case ORGANIZATION -> organization(owner.id());
            case MUNICIPALITY -> Document.Place.municipality(owner.id());
            case REGION -> Document.Place.region(owner.id());
        };
    }

    private Document.Place organization(long id) {
        return new Document.Place(id, directory.organization(id).municipalityId(), null);
    }

    private LocalDate today(Document.Place place) {
        return LocalDate.ofInstant(
                clock.instant(),
                place.regionId() == null
                        ? directory.municipality(place.municipalityId()).zone()
                        : directory.zoneOfRegion(place.regionId()));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.nastavnik.document;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read a paper: head and curator of its organisation and those who oversee the municipality; a region's own papers its coordinator; papers about one
 * person are for head and curator, as the person's record is. The feature that issues them may name others for papers of these two sorts. Everything here asks again at every call.
 */
@Service
@Transactional(readOnly = true)
public class DocumentAccess {

    private final DocumentService documents;
    private final Rights rights;
    private final Directory directory;
    private final List<PaperReaders> readers;

    DocumentAccess(DocumentService documents, Rights rights, Directory directory, List<PaperReaders> readers) {
        this.readers = readers;
        this.directory = directory;
        this.documents = documents;
        this.rights = rights;
    }

    public Document toRead(long id) {
        Document document = documents.find(id).orElseThrow(NoSuchElementException::new);
        if (!mayRead(rights.viewer(), document)) {
            throw new Forbidden();
        }
        return document;
    }

    public boolean mayRead(Viewer viewer, Document document) {
        if (leads(viewer, document)) {
            return true;
        }
        if (document.regionId() != null) {
            return viewer.isAdministrator() || coordinates(viewer, document) || named(viewer, document);
        }
        return document.kind().personal()
                ? named(viewer, document)
                : viewer.mayReadMunicipality(document.municipalityId());
    }

    private boolean named(Viewer viewer, Document document) {
        return readers.stream().anyMatch(feature -> feature.mayRead(viewer, document));
    }

    /** Signed scans are brought by those whose paper it is. */
    public Document toSign(long id) {
        Document document = toRead(id);
        if (!maySign(rights.viewer(), document)) {
            throw new Forbidden();
        }
        return document;
    }

    public boolean maySign(Document document) {
        return maySign(rights.viewer(), document);
    }

    private static boolean maySign(Viewer viewer, Document document) {
        if (document.regionId() != null) {
            return coordinates(viewer, document);
        }
        return document.organizationId() == null
                ? keepsTemplates(viewer, document.municipalityId())
                : leads(viewer, document);
    }

    /** The municipality whose templates the viewer keeps: as its coordinator or its operator. */
    public Optional<Long> templatesOf() {
        return rights.viewer().roles().stream()
                .filter(held -> held.role() == Role.COORDINATOR || held.role() == Role.OPERATOR)
                .map(RoleAssignment::municipalityId)
                .findFirst();
    }

    private static boolean coordinates(Viewer viewer, Document document) {
        return viewer.holds(Role.REGIONAL_COORDINATOR, document.regionId());
    }

    private static boolean keepsTemplates(Viewer viewer, long municipalityId) {
        return viewer.holds(Role.COORDINATOR, municipalityId) || viewer.holds(Role.OPERATOR, municipalityId);
    }

    /** Whose words the viewer sets: the organisation's that he or she leads, or the municipality's. */
    public Optional<WordForms.Place> wordsOf() {
        return rights.viewer().roles().stream()
                .filter(held -> held.role() == Role.HEAD || held.role() == Role.CURATOR)
                .findFirst()
                .map(RoleAssignment::organizationId)
                .map(id -> new WordForms.Place(id, directory.organization(id).municipalityId()))
                .or(() -> templatesOf().map(id -> new WordForms.Place(null, id)));
    }

    /** A page of what the viewer may read, the newest first. */
    public Page<Document> visible(Long programmeId, DocumentKind kind, int page, int size) {
        Viewer viewer = rights.viewer();
        List<Long> led = viewer.roles().stream()
                .filter(held -> held.role() == Role.HEAD || held.role() == Role.CURATOR)
                .map(RoleAssignment::organizationId)
                .toList();
        return documents.visible(
                led,
                viewer.overseen(),
                viewer.coordinated(),
                programmeId,
                kind,
                PageRequest.of(Math.max(0, page), size, Sort.by(Sort.Direction.DESC, "id")));
    }

    private static boolean leads(Viewer viewer, Document document) {
        Long organization = document.organizationId();
        return organization != null
                && (viewer.holds(Role.HEAD, organization) || viewer.holds(Role.CURATOR, organization));
    }
}

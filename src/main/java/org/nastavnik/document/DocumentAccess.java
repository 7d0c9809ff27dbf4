package org.nastavnik.document;

import java.util.NoSuchElementException;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read a paper: head and curator of its organisation and those who oversee the municipality; papers about one
 * person are for head and curator alone, as the person's record is. Everything here asks again at every call.
 */
@Service
@Transactional(readOnly = true)
public class DocumentAccess {

    private final DocumentService documents;
    private final Rights rights;

    DocumentAccess(DocumentService documents, Rights rights) {
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
        return !document.kind().personal() && viewer.mayReadMunicipality(document.municipalityId());
    }

    private static boolean leads(Viewer viewer, Document document) {
        Long organization = document.organizationId();
        return organization != null
                && (viewer.holds(Role.HEAD, organization) || viewer.holds(Role.CURATOR, organization));
    }
}

package org.nastavnik.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** The DOCX of a paper, apart from its row so that lists do not read it. */
@Entity
@Immutable
@Table(name = "document_file")
class DocumentFile implements Persistable<Long> {

    @Id
    private Long documentId;

    private byte[] content;

    @Transient
    private boolean fresh;

    protected DocumentFile() {}

    DocumentFile(long documentId, byte[] content) {
        this.documentId = documentId;
        this.content = content.clone();
        this.fresh = true;
    }

    byte[] content() {
        return content.clone();
    }

    @Override
    public Long getId() {
        return documentId;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}

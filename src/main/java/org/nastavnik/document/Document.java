package org.nastavnik.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One issued paper of a case. The body is plain text: a line that begins with «# » is a heading, «- » an item of a list. */
@Entity
@Table(name = "document")
public class Document {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long programmeId;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private int revision;
    private String title;
    private String number;
    private LocalDate dated;
    private String body;
    private String createdBy;
    private Instant createdAt;

    protected Document() {}

    Document(long programmeId, int revision, Draft draft, String createdBy, Instant now) {
        this.programmeId = programmeId;
        this.kind = draft.kind();
        this.revision = revision;
        this.title = draft.title();
        this.number = draft.number();
        this.dated = draft.dated();
        this.body = draft.body();
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** What a paper is issued from; number and date may be absent. */
    public record Draft(DocumentKind kind, String title, String number, LocalDate dated, String body) {}

    public Long id() {
        return id;
    }

    public Long programmeId() {
        return programmeId;
    }

    public DocumentKind kind() {
        return kind;
    }

    public int revision() {
        return revision;
    }

    public String title() {
        return title;
    }

    public String number() {
        return number;
    }

    public LocalDate dated() {
        return dated;
    }

    public String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }
}

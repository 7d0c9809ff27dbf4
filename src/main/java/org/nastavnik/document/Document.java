package org.nastavnik.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/**
 * One issued paper. Nothing of it ever changes: the entity is immutable and the database refuses updates. The body is its
 * plain text: a line that begins with «# » is a heading, «- » an item of a list; the DOCX itself is a {@link
 * DocumentFile}. Papers of the first months have a body only.
 */
@Entity
@Immutable
@Table(name = "document")
public class Document {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private DocumentOwner.Kind owner;

    private Long programmeId;
    private Long organizationId;
    private Long municipalityId;
    private Long regionId;
    private String subject;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private int revision;
    private String title;
    private String number;
    private LocalDate dated;
    private String body;

    @Column(name = "sha256")
    private String hash;

    private Integer templateVersion;
    private String createdBy;
    private Instant createdAt;

    protected Document() {}

    Document(DocumentOwner owner, Place place, DocumentKind kind, int revision, Content content, Origin origin) {
        this.owner = owner.kind();
        this.programmeId = owner.kind() == DocumentOwner.Kind.PROGRAMME ? owner.id() : null;
        this.organizationId = place.organizationId();
        this.municipalityId = place.municipalityId();
        this.regionId = place.regionId();
        this.kind = kind;
        this.revision = revision;
        this.subject = content.subject();
        this.title = content.title();
        this.number = content.number();
        this.dated = content.dated();
        this.body = content.body();
        this.hash = content.hash();
        this.templateVersion = origin.templateVersion();
        this.createdBy = origin.author();
        this.createdAt = origin.at();
    }

    /**
     * @param organizationId null for the papers of a municipality or region
     * @param municipalityId null for a region's own papers
     * @param regionId null for all others
     */
    record Place(Long organizationId, Long municipalityId, Long regionId) {

        static Place municipality(long id) {
            return new Place(null, id, null);
        }

        static Place region(long id) {
            return new Place(null, null, id);
        }
    }

    record Content(String subject, String title, String number, LocalDate dated, String body, String hash) {}

    /** @param templateVersion 0 for the template that comes with the product */
    record Origin(int templateVersion, String author, Instant at) {}

    public Long id() {
        return id;
    }

    public DocumentOwner owner() {
        return switch (owner) {
            case PROGRAMME -> DocumentOwner.programme(programmeId);
            case ORGANIZATION -> DocumentOwner.organization(organizationId);
            case MUNICIPALITY -> DocumentOwner.municipality(municipalityId);
            case REGION -> DocumentOwner.region(regionId);
        };
    }

    public Long programmeId() {
        return programmeId;
    }

    public Long organizationId() {
        return organizationId;
    }

    /** Null for a region's own papers. */
    public Long municipalityId() {
        return municipalityId;
    }

    /** Null for all but a region's own papers. */
    public Long regionId() {
        return regionId;
    }

    public String subject() {
        return subject;
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

    /** SHA-256 of the DOCX; null for a paper that has a text only. */
    public String hash() {
        return hash;
    }

    public Integer templateVersion() {
        return templateVersion;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}

package org.nastavnik.roadmap.execution;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A file that shows that an item was done; never changes. */
@Entity
@Table(name = "roadmap_evidence")
public class EvidenceFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long dueId;
    private String name;
    private String type;
    private int size;
    private String sha256;
    private byte[] content;
    private String uploadedBy;
    private Instant uploadedAt;

    protected EvidenceFile() {}

    EvidenceFile(long dueId, EvidenceUpload upload, String uploadedBy, Instant now) {
        this.dueId = dueId;
        this.name = upload.name();
        this.type = upload.type();
        this.content = upload.content();
        this.size = content.length;
        this.sha256 = hash(content);
        this.uploadedBy = uploadedBy;
        this.uploadedAt = now;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Long id() {
        return id;
    }

    public Long dueId() {
        return dueId;
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public byte[] content() {
        return content;
    }
}

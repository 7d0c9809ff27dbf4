package org.nastavnik.participant.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.nastavnik.shared.RussianDates;

/** The words that are signed for a purpose, in one version. Never changed: a new version is added beside it. */
@Entity
@Table(name = "participant_consent_text")
public class ConsentText {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long municipalityId;

    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;

    private int number;
    private String body;
    private String sha256;
    private LocalDate validFrom;
    private String addedBy;
    private Instant addedAt;

    protected ConsentText() {}

    ConsentText(
            long municipalityId,
            ConsentPurpose purpose,
            int number,
            String body,
            LocalDate validFrom,
            String addedBy,
            Instant now) {
        this.municipalityId = municipalityId;
        this.purpose = purpose;
        this.number = number;
        this.body = body;
        this.sha256 = sha256(body);
        this.validFrom = validFrom;
        this.addedBy = addedBy;
        this.addedAt = now;
    }

    static String sha256(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Long id() {
        return id;
    }

    /** Null for the texts that come with the product. */
    public Long municipalityId() {
        return municipalityId;
    }

    public ConsentPurpose purpose() {
        return purpose;
    }

    /** Counted for the purpose and municipality from 1. */
    public int number() {
        return number;
    }

    public String body() {
        return body;
    }

    /** «редакция № 2, действует с 01.09.2026, отпечаток SHA-256 …»: by it a signed paper is told from another. */
    public String edition() {
        return "редакция № %d, действует с %s, отпечаток SHA-256 %s"
                .formatted(number, RussianDates.inTable(validFrom), sha256);
    }

    /** The words, paragraph by paragraph. */
    public List<String> paragraphs() {
        return body.lines().filter(line -> !line.isBlank()).toList();
    }

    public String sha256() {
        return sha256;
    }

    /** What is signed from this day on. */
    public LocalDate validFrom() {
        return validFrom;
    }

    public String addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }
}

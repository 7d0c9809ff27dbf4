package org.nastavnik.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.nastavnik.document.template.BuiltInTemplates;
import org.nastavnik.document.template.Field;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates of a municipality: its own versions, none ever lost, over those that come with the product. */
@Service
@Transactional
public class DocumentTemplates {

    /** The version of the template that comes with the product. */
    public static final int BUILT_IN = 0;

    private final JdbcClient jdbc;
    private final BuiltInTemplates builtIn;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    DocumentTemplates(
            JdbcClient jdbc, BuiltInTemplates builtIn, AuditTrail auditTrail, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.builtIn = builtIn;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param createdBy login of who uploaded it */
    public record Version(int version, String createdBy, Instant createdAt) {}

    record Used(int version, byte[] content) {}

    /** What papers of the kind are made from today. */
    @Transactional(readOnly = true)
    Used used(Document.Place place, DocumentKind kind) {
        if (place.municipalityId() == null) {
            return new Used(BUILT_IN, builtIn.docx(kind.source()));
        }
        long municipalityId = place.municipalityId();
        int version = usedVersion(municipalityId, kind);
        return new Used(version, docx(municipalityId, kind, version));
    }

    @Transactional(readOnly = true)
    public int usedVersion(long municipalityId, DocumentKind kind) {
        return usedVersions(municipalityId).getOrDefault(kind, BUILT_IN);
    }

    /** Kinds with a version of the municipality's own in use. */
    @Transactional(readOnly = true)
    public Map<DocumentKind, Integer> usedVersions(long municipalityId) {
        Map<DocumentKind, Integer> versions = new HashMap<>();
        jdbc.sql("select kind, version from nastavnik.document_template_use where municipality_id = ?")
                .param(municipalityId)
                .query((row, n) -> Map.entry(DocumentKind.valueOf(row.getString(1)), row.getInt(2)))
                .list()
                .forEach(used -> versions.put(used.getKey(), used.getValue()));
        return versions;
    }

    @Transactional(readOnly = true)
    public byte[] docx(long municipalityId, DocumentKind kind, int version) {
        if (version == BUILT_IN) {
            return builtIn.docx(kind.source());
        }
        return jdbc.sql(
                        "select content from nastavnik.document_template where municipality_id = ? and kind = ? and version = ?")
                .params(municipalityId, kind.name(), version)
                .query(byte[].class)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(long municipalityId, DocumentKind kind) {
        return jdbc.sql("""
                        select version, created_by, created_at from nastavnik.document_template
                        where municipality_id = ? and kind = ? order by version desc""")
                .params(municipalityId, kind.name())
                .query(DocumentTemplates::version)
                .list();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("version"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant());
    }

    public List<Field> ownFields(DocumentKind kind) {
        return builtIn.ownFields(kind.source());
    }

    public List<Field> commonFields() {
        return builtIn.commonFields();
    }

    /** Checks the file, keeps it as the next version and uses it from now on; a bad one is refused as a whole. */
    public int upload(long municipalityId, DocumentKind kind, byte[] docx) {
        builtIn.check(kind.source(), docx);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('document-template'), ?)")
                .param((int) municipalityId)
                .query((row, n) -> n)
                .list();
        int version = jdbc.sql("""
                        insert into nastavnik.document_template (municipality_id, kind, version, content, sha256, created_by, created_at)
                        select :place, :kind, coalesce(max(version), 0) + 1, :content, :hash, :by, :at
                        from nastavnik.document_template where municipality_id = :place and kind = :kind
                        returning version""")
                .param("place", municipalityId)
                .param("kind", kind.name())
                .param("content", docx)
                .param("hash", DocumentService.sha256(docx))
                .param("by", actor.loginOrSystem())
                .param("at", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        use(municipalityId, kind, version);
        return version;
    }

    /** Goes back to an earlier version, or to the one that comes with the product. */
    public void use(long municipalityId, DocumentKind kind, int version) {
        docx(municipalityId, kind, version);
        jdbc.sql("""
                        insert into nastavnik.document_template_use (municipality_id, kind, version) values (?, ?, ?)
                        on conflict (municipality_id, kind) do update set version = excluded.version""")
                .params(Arrays.asList(municipalityId, kind.name(), version))
                .update();
        auditTrail.record("municipality:" + municipalityId, "document.template-used", kind.name() + " " + version);
    }
}

package org.nastavnik.document;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signed scans of papers; every one is kept, the newest stands in front. */
@Service
@Transactional
public class DocumentScans {

    private static final int MAX_SIZE = 10 * 1024 * 1024;
    private static final String FIELD = "file";

    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    DocumentScans(JdbcClient jdbc, AuditTrail auditTrail, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    public record Scan(long id, ScanType type, int size, String uploadedBy, Instant uploadedAt) {}

    public void add(Document document, byte[] content) {
        if (content.length == 0) {
            throw new Refusal(FIELD, "Выберите файл со сканом: PDF, JPEG или PNG.");
        }
        if (content.length > MAX_SIZE) {
            throw new Refusal(FIELD, "Скан больше 10 МБ: отсканируйте с меньшим разрешением и загрузите ещё раз.");
        }
        ScanType type = ScanType.of(content)
                .orElseThrow(() -> new Refusal(
                        FIELD, "Это не PDF, JPEG и не PNG: отсканируйте подписанный документ в один из этих видов."));
        jdbc.sql("""
                        insert into nastavnik.document_scan (document_id, type, content, sha256, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        document.id(),
                        type.name(),
                        content,
                        DocumentService.sha256(content),
                        actor.loginOrSystem(),
                        Timestamp.from(clock.instant()))
                .update();
        auditTrail.record(
                document.owner().subject(),
                "document.scan-added",
                document.kind().name());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Scan> of(long documentId) {
        return jdbc.sql("""
                        select id, type, length(content), uploaded_by, uploaded_at from nastavnik.document_scan
                        where document_id = ? order by id desc""")
                .param(documentId)
                .query((row, n) -> new Scan(
                        row.getLong(1),
                        ScanType.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    public byte[] content(long documentId, long scanId) {
        return jdbc.sql("select content from nastavnik.document_scan where document_id = ? and id = ?")
                .params(documentId, scanId)
                .query(byte[].class)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** Those of these papers that have a scan, in one statement. */
    @Transactional(readOnly = true)
    public Set<Long> scanned(Collection<Long> documentIds) {
        return documentIds.isEmpty()
                ? Set.of()
                : jdbc.sql("select distinct document_id from nastavnik.document_scan where document_id in (:ids)")
                        .param("ids", documentIds)
                        .query(Long.class)
                        .set();
    }
}

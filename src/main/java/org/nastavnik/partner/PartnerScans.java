package org.nastavnik.partner;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.nastavnik.document.ScanType;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signed agreements as scans, told by their first bytes like those of documents; every one is kept. */
@Service
@Transactional
public class PartnerScans {

    private static final int MAX_SIZE = 10 * 1024 * 1024;

    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    PartnerScans(JdbcClient jdbc, AuditTrail auditTrail, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    public record Scan(long id, ScanType type, int size, Instant uploadedAt) {}

    public void add(long partnerId, byte[] content) {
        if (content.length == 0 || content.length > MAX_SIZE) {
            throw new Refusal("file", "Выберите скан соглашения: PDF, JPEG или PNG, не больше 10 МБ.");
        }
        ScanType type = ScanType.of(content)
                .orElseThrow(() -> new Refusal(
                        "file", "Это не PDF, JPEG и не PNG: отсканируйте соглашение в один из этих видов."));
        jdbc.sql("insert into partner_scan (partner_id, type, content, uploaded_by, uploaded_at)"
                        + " values (:partner, :type, :content, :by, :now)")
                .param("partner", partnerId)
                .param("type", type.name())
                .param("content", content)
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        auditTrail.record("partner:" + partnerId, "partner.scan-added", null);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Scan> of(long partnerId) {
        return jdbc.sql("select id, type, length(content) as size, uploaded_at from partner_scan"
                        + " where partner_id = :partner order by id desc")
                .param("partner", partnerId)
                .query((row, n) -> new Scan(
                        row.getLong("id"),
                        ScanType.valueOf(row.getString("type")),
                        row.getInt("size"),
                        SqlTime.read(row, "uploaded_at")))
                .list();
    }

    @Transactional(readOnly = true)
    public byte[] content(long partnerId, long scanId) {
        return jdbc.sql("select content from partner_scan where partner_id = :partner and id = :id")
                .param("partner", partnerId)
                .param("id", scanId)
                .query(byte[].class)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }
}

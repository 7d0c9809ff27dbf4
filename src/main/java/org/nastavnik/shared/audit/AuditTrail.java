package org.nastavnik.shared.audit;

import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.SqlTime;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes who did what when, in the transaction of the deed itself: what is rolled back was never done. */
@Service
public class AuditTrail {

    private final AuditEntries entries;
    private final CurrentActor actor;
    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(AuditEntries entries, CurrentActor actor, JdbcClient jdbc, Clock clock) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param detail ids, numbers, enumeration names or a reason in the user's words; no personal data; may be null */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(BusinessKey subject, String action, String detail) {
        Long programmeId = subject.isOfProgramme() ? subject.programmeId() : null;
        write(programmeId, subject.value(), action, detail);
    }

    /** For subjects outside of any programme, named {@code kind:id}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String subject, String action, String detail) {
        write(null, subject, action, detail);
    }

    private void write(Long programmeId, String subject, String action, String detail) {
        jdbc.sql("""
                        insert into shared_audit (at, actor, programme_id, subject, action, detail)
                        values (:now, :actor, :programme, :subject, :action, :detail)""")
                .param("now", SqlTime.of(clock.instant()))
                .param("actor", actor.loginOrSystem())
                .param("programme", programmeId, Types.BIGINT)
                .param("subject", subject)
                .param("action", action)
                .param("detail", detail, Types.VARCHAR)
                .update();
    }

    /** The same deed to many subjects {@code kind:id}, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(String kind, Collection<Long> ids, String action, String detail) {
        jdbc.sql("""
                        insert into shared_audit (at, actor, subject, action, detail)
                        select :now, :actor, :kind || s.id, :action, :detail from unnest(:ids) as s (id)""")
                .param("now", SqlTime.of(clock.instant()))
                .param("actor", actor.loginOrSystem())
                .param("kind", kind)
                .param("ids", ids.toArray(Long[]::new))
                .param("action", action)
                .param("detail", detail, Types.VARCHAR)
                .update();
    }

    /** The newest deeds of a programme and everything that belongs to it. */
    @Transactional(readOnly = true)
    public List<AuditEntry> ofProgramme(long programmeId, int limit) {
        return entries.findByProgrammeIdOrderByIdDesc(programmeId, Limit.of(limit));
    }
}

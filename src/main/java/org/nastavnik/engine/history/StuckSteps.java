package org.nastavnik.engine.history;

import java.util.List;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.ManagementService;
import org.nastavnik.engine.SystemCommands;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps that failed for good until somebody has them tried again. The caller has checked the rights. */
@Service
@Transactional
public class StuckSteps {

    private static final int SHOWN = 100;

    private static final String SELECT = """
            select i.configuration_, coalesce(l.act_name_, i.activity_id_) as step, coalesce(d.name_, d.key_) as process,
                   e.business_key_, i.tenant_id_, i.incident_timestamp_, i.incident_msg_
            from act_ru_incident i
                     join act_re_procdef d on d.id_ = i.proc_def_id_
                     join act_ru_execution e on e.id_ = i.proc_inst_id_
                     left join lateral (select a.act_name_ from act_hi_actinst a
                                        where a.proc_inst_id_ = i.proc_inst_id_ and a.act_id_ = i.activity_id_ limit 1) l on true
            where i.incident_type_ = 'failedJob'
            """;

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final SystemCommands system;
    private final AuditTrail auditTrail;

    StuckSteps(JdbcClient jdbc, ManagementService management, SystemCommands system, AuditTrail auditTrail) {
        this.jdbc = jdbc;
        this.management = management;
        this.system = system;
        this.auditTrail = auditTrail;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<StuckStep> of(String processKey, Tenants tenants) {
        return jdbc.sql(SELECT + " and d.key_ = :key and (:all or i.tenant_id_ in (:tenants))"
                        + " order by i.incident_timestamp_, i.id_ limit " + SHOWN)
                .param("key", processKey)
                .param("all", tenants.all())
                .param("tenants", tenants.listed())
                .query(StuckSteps::read)
                .list();
    }

    /** The system tries it again at its next opportunity; a step that is no longer stuck is unknown. */
    public void retry(String jobId) {
        StuckStep step = jdbc.sql(SELECT + " and i.configuration_ = :job")
                .param("job", jobId)
                .query(StuckSteps::read)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("Not stuck"));
        system.run(() -> {
            management.setJobRetries(jobId, 1);
            return null;
        });
        BusinessKey.read(step.businessKey()).ifPresent(key -> auditTrail.record(key, "step.retried", step.step()));
    }

    private static StuckStep read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new StuckStep(
                row.getString("configuration_"),
                row.getString("step"),
                row.getString("process"),
                row.getString("business_key_"),
                row.getString("tenant_id_"),
                row.getTimestamp("incident_timestamp_").toInstant(),
                row.getString("incident_msg_"));
    }
}

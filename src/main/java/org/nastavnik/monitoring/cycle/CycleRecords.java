package org.nastavnik.monitoring.cycle;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of the monitoring hold counts, not persons; a name may stand in an explanation or remark, and a login says who
 * signed. Figures and hashes stay; a signed text from which a name was taken is marked as such by its table.
 */
@Component
@Transactional
class CycleRecords implements PersonRecords {

    private static final String CYCLES =
            "cycle_id in (select id from monitoring_cycle where municipality_id in (:municipalities))";
    private static final String REPORTS =
            "report_id in (select id from monitoring_school_report where municipality_id in (:municipalities))";

    private final JdbcClient jdbc;

    CycleRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Мониторинг";
    }

    @Override
    public int order() {
        return 480;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select 'Подпись отчёта мониторинга', s.signed_at as "Когда", c.since as "Полугодие с"
                        from monitoring_signature s join monitoring_school_report r on r.id = s.report_id
                        join monitoring_cycle c on c.id = r.cycle_id where s.signed_by = :login
                        union all
                        select 'Утверждение итогов мониторинга', a.approved_at, c.since
                        from monitoring_approval a join monitoring_cycle c on c.id = a.cycle_id
                        where a.approved_by = :login""").of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        String own = "municipality_id in (:municipalities)";
        erasure.clean("monitoring_cycle", own, "remark", "reason");
        erasure.clean("monitoring_school_report", own, "remark", "road_map_note", "reason");
        erasure.clean("monitoring_report_line", REPORTS, "explanation", "remark");
        erasure.clean("monitoring_decision", CYCLES, "reason");
        erasure.clean("monitoring_signature", REPORTS, "content");
        erasure.clean("monitoring_approval", CYCLES, "content");
        erasure.forgetLogin("monitoring_cycle", "opened_by", "approved_by");
        erasure.forgetLogin("monitoring_school_report", "submitted_by", "signed_by", "checked_by");
        erasure.forgetLogin("monitoring_decision", "decided_by");
        erasure.forgetLogin("monitoring_signature", "signed_by");
        erasure.forgetLogin("monitoring_approval", "approved_by");
    }
}

package org.nastavnik.monitoring.region.cycle;

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
 * A region's monitoring holds counts, not persons; a name may stand in a reason or in what was written into the report, and a
 * login says who decided. Figures and hashes stay.
 */
@Component
@Transactional
class RegionCycleRecords implements PersonRecords {

    private static final String OWN =
            "region_id in (select m.region_id from organization_municipality m" + " where m.id in (:municipalities))";

    private static final String CYCLES = "cycle_id in (select id from monitoring_region_cycle where " + OWN + ")";

    private final JdbcClient jdbc;

    RegionCycleRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Отчёты региона";
    }

    @Override
    public int order() {
        return 486;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select 'Утверждение отчёта региона', a.approved_at as "Когда", c.since as "Полугодие с"
                        from monitoring_region_approval a join monitoring_region_cycle c on c.id = a.cycle_id
                        where a.approved_by = :login""").of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.clean("monitoring_region_cycle", OWN, "reason");
        erasure.clean("monitoring_region_report", CYCLES, "reason");
        erasure.clean("monitoring_region_summary", CYCLES, "content");
        erasure.clean("monitoring_region_decision", CYCLES, "reason");
        erasure.clean("monitoring_region_note_section", CYCLES, "draft", "body");
        erasure.clean("monitoring_region_approval", CYCLES, "content");
        erasure.forgetLogin("monitoring_region_cycle", "opened_by", "approved_by");
        erasure.forgetLogin("monitoring_region_decision", "decided_by");
        erasure.forgetLogin("monitoring_region_note", "changed_by");
        erasure.forgetLogin("monitoring_region_approval", "approved_by");
    }
}

package org.nastavnik.monitoring.region;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The region's figures hold no persons; a name may stand in a reason, and a login says who made a version. */
@Component
@Transactional
class RegionRecords implements PersonRecords {

    private static final String OF_REGION = "region_id in (select region_id from organization_municipality"
            + " where id in (:municipalities) union select region_id from organization_user where login = :login)";

    private final JdbcClient jdbc;

    RegionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Показатели региона";
    }

    @Override
    public int order() {
        return 485;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select 'Версия сопоставимых показателей', m.created_at as "Когда", m.reason as "Почему"
                        from monitoring_mapping m where m.created_by = :login union all
                        select 'Версия форм статистического наблюдения', v.created_at, v.reason
                        from monitoring_form_version v where v.created_by = :login order by 2""").of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.clean("monitoring_mapping", OF_REGION, "reason");
        erasure.clean("monitoring_form_version", OF_REGION, "reason");
        erasure.clean("monitoring_set", "municipality_id in (:municipalities)", "reason");
        erasure.forgetLogin("monitoring_mapping", "created_by");
        erasure.forgetLogin("monitoring_form_version", "created_by");
    }
}

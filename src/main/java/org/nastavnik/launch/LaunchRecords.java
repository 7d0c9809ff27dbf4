package org.nastavnik.launch;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for a municipality's launch and sits in its working group. */
@Component
@Transactional
class LaunchRecords implements PersonRecords {

    private final JdbcClient jdbc;

    LaunchRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Внедрение в муниципалитете";
    }

    @Override
    public int order() {
        return 460;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(
                        jdbc,
                        "select 'Ответственный за внедрение', title as \"Внедрение\", starts_on as \"С\", ends_on as \"По\""
                                + " from launch where responsible = :login order by id")
                .of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.clean("launch", "municipality_id in (:municipalities)", "working_group", "title", "stop_reason");
        erasure.clean(
                "launch_organization",
                "launch_id in (select id from launch where municipality_id in (:municipalities))",
                "reason");
    }
}

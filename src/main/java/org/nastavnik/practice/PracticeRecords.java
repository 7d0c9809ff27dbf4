package org.nastavnik.practice;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Practices that a person described, and names in them. */
@Component
@Transactional
class PracticeRecords implements PersonRecords {

    private final JdbcClient jdbc;

    PracticeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Описанные практики";
    }

    @Override
    public int order() {
        return 430;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select 'Практика', title as "Название", described_at as "Описана"
                        from practice where described_by = :login order by id""").of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.clean(
                "practice",
                "programme_id in (select id from programme where municipality_id in (:municipalities))",
                "title",
                "description",
                "result");
    }
}

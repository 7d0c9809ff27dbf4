package org.nastavnik.programme;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Programmes that a person began, and names in their titles and reasons. */
@Component
@Transactional
class ProgrammeRecords implements PersonRecords {

    private final JdbcClient jdbc;

    ProgrammeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Начатые программы";
    }

    @Override
    public int order() {
        return 440;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(
                        jdbc,
                        "select 'Программа', title as \"Название\", created_at as \"Начата\""
                                + " from programme where created_by = :login order by id")
                .of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.clean("programme", "municipality_id in (:municipalities)", "title", "stop_reason");
    }
}

package org.nastavnik.organization.absence;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a person was away and whom (s)he stood in for. The login in these rows is forgotten with the account. */
@Component
@Transactional
class AbsenceRecords implements PersonRecords {

    private final JdbcClient jdbc;

    AbsenceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Отсутствия и замещения";
    }

    @Override
    public int order() {
        return 820;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select 'Отсутствие', from_on as "С", until_on as "По" from organization_absence where login = :login
                        union all
                        select 'Замещение', from_on, until_on from organization_absence where deputised_by = :login""").of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        // days alone tell nothing; the account's own records put a pseudonym in the place of the login
    }
}

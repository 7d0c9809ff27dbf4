package org.nastavnik.shared.audit;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trail keeps what was done when; reasons typed by hand lose the names, subjects named by a login get the pseudonym. */
@Component
@Transactional
class AuditRecords implements PersonRecords {

    private final JdbcClient jdbc;

    AuditRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Журнал действий";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select case when actor = :login then 'Действие человека' else 'Действие с записью человека' end,
                               at as "Когда", action as "Что", detail as "Подробности"
                        from ((select * from shared_audit where actor = :login order by id desc limit 5000)
                              union
                              (select * from shared_audit where subject in ('person:' || :person, 'user:' || :login)
                               order by id desc limit 5000)
                              order by id desc limit 5000) newest""").of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.cleanOwn("shared_audit", "subject in ('person:' || :person, 'user:' || :login)", "detail");
        erasure.clean(
                "shared_audit",
                "programme_id is null or programme_id in (select id from programme where municipality_id in (:municipalities))",
                "detail");
        if (erasure.subject().hasLogin()) {
            erasure.run("update shared_audit set subject = 'user:' || :pseudonym where subject = 'user:' || :login");
        }
    }
}

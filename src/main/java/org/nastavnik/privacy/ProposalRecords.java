package org.nastavnik.privacy;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions about the person's own data. */
@Component
@Transactional
class ProposalRecords implements PersonRecords {

    private final JdbcClient jdbc;

    ProposalRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Решения о персональных данных";
    }

    @Override
    public int order() {
        return 890;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select 'Предложение обезличить', ground as "Основание", made_at as "Когда", reason as "Почему хранится",
                               kept_until as "Хранится до"
                        from privacy_proposal where person_id = :person order by id""")
                .titled("Основание", ground -> Ground.valueOf(ground).title())
                .of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.cleanOwn("privacy_proposal", "person_id = :person", "reason");
        erasure.clean("privacy_proposal", "organization_id in (:organizations)", "reason");
    }
}

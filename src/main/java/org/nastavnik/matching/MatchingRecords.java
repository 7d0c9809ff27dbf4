package org.nastavnik.matching;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was proposed for whom and why: the proposals stay, their words lose the names. */
@Component
@Transactional
class MatchingRecords implements PersonRecords {

    private static final String OF_MUNICIPALITY = "proposal_id in (select m.id from matching_proposal m"
            + " join programme p on p.id = m.programme_id where p.municipality_id in (:municipalities))";

    private final JdbcClient jdbc;

    MatchingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Подбор пар";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select 'Предложенная пара', p.title as "Программа",
                               case when t.mentor_id = :person then 'наставник' else 'наставляемый' end as "Роль",
                               t.score as "Оценка из 100", t.reason as "Почему", m.created_at as "Когда"
                        from matching_pair t
                                 join matching_proposal m on m.id = t.proposal_id
                                 join programme p on p.id = m.programme_id
                        where t.mentee_id = :person or t.mentor_id = :person order by t.id""").of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.cleanOwn("matching_pair", "mentee_id = :person or mentor_id = :person", "reason");
        erasure.cleanOwn("matching_unassigned", "mentee_id = :person", "why");
        erasure.clean("matching_pair", OF_MUNICIPALITY, "reason");
        erasure.clean("matching_unassigned", OF_MUNICIPALITY, "why");
        erasure.clean(
                "matching_proposal",
                "programme_id in (select id from programme where municipality_id in (:municipalities))",
                "remark");
    }
}

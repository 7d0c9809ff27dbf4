package org.nastavnik.award;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nominations: that an award was given on a day stays, what was written about the nominee loses the names. */
@Component
@Transactional
class AwardRecords implements PersonRecords {

    private static final String OF_MUNICIPALITY =
            "programme_id in (select id from programme where municipality_id in (:municipalities))";

    private final JdbcClient jdbc;

    AwardRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Представления к наградам";
    }

    @Override
    public int order() {
        return 420;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select 'Представление к награде', p.title as "Программа", n.award as "Награда",
                               n.justification as "За что", n.state as "Итог", n.reason as "Причина",
                               (select string_agg(s.score || coalesce(': ' || s.comment, ''), '; ')
                                from award_score s where s.nomination_id = n.id) as "Оценки комиссии",
                               n.order_number as "Приказ", n.order_date as "Дата приказа",
                               n.certificate_number as "Номер грамоты", n.made_at as "Представлен"
                        from award_nomination n join programme p on p.id = n.programme_id
                        where n.person_id = :person order by n.id""")
                .titled("Награда", award -> Award.valueOf(award).title())
                .titled("Итог", state -> NominationState.valueOf(state).title())
                .of(subject);
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.cleanOwn("award_nomination", "person_id = :person", "justification", "reason");
        erasure.cleanOwn("award_suggestion", "person_id = :person", "reason");
        erasure.cleanOwn(
                "award_score",
                "nomination_id in (select id from award_nomination where person_id = :person)",
                "comment");
        erasure.clean("award_nomination", OF_MUNICIPALITY, "justification", "reason");
        erasure.clean("award_suggestion", OF_MUNICIPALITY, "reason");
        erasure.clean(
                "award_score",
                "nomination_id in (select id from award_nomination where " + OF_MUNICIPALITY + ")",
                "comment");
    }
}

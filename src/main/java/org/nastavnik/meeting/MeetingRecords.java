package org.nastavnik.meeting;

import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Coordination meetings: who came, what was said about whom, who carries out what. */
@Component
@Transactional
class MeetingRecords implements PersonRecords {

    private static final String MEETINGS = "select id from meeting where municipality_id in (:municipalities)";

    private final JdbcClient jdbc;

    MeetingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Совещания";
    }

    @Override
    public int order() {
        return 470;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        return StoredEntries.read(jdbc, """
                        select 'Приглашение на совещание', m.starts_at as "Когда", p.title as "Как записан",
                               p.present as "Присутствие"
                        from meeting_participant p join meeting m on m.id = p.meeting_id where p.login = :login
                        union all
                        select 'Поручение совещания', m.starts_at, d.text, null
                        from meeting_decision d join meeting m on m.id = d.meeting_id where d.responsible = :login""").of(subject);
    }

    @Override
    public List<String> hindrances(DataSubject subject) {
        return subject.hasLogin()
                        && jdbc.sql(
                                        "select exists (select 1 from meeting_decision where responsible = ? and state = 'OPEN')")
                                .param(subject.login())
                                .query(Boolean.class)
                                .single()
                ? List.of("За человеком числятся невыполненные поручения совещания: сначала завершите их.")
                : List.of();
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.run("update meeting_participant set title = 'удалено' where login = :login");
        erasure.clean("meeting_participant", "meeting_id in (" + MEETINGS + ")", "title");
        erasure.clean("meeting", "municipality_id in (:municipalities)", "place", "agenda", "reason", "discussed");
        erasure.clean(
                "meeting_decision",
                "municipality_id in (:municipalities)",
                "text",
                "evidence",
                "reason",
                "change_reason");
    }
}

package org.nastavnik.note;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.shared.privacy.StoredEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a person wrote or is mentioned in; an erased name leaves the notes of others, the author's login goes with the account. */
@Component
@Transactional
class NoteRecords implements PersonRecords {

    private final JdbcClient jdbc;

    NoteRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Заметки по делам программ";
    }

    @Override
    public int order() {
        return 790;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> stored(DataSubject subject) {
        List<PersonEntry> all = new ArrayList<>(StoredEntries.read(jdbc, """
                        select 'Заметка № ' || n.id, p.title as "Программа", n.written_at as "Написана", n.edited_at as "Изменена",
                               n.deleted_at as "Удалена", n.text as "Текст"
                        from note n join programme p on p.id = n.programme_id where n.written_by = :login order by n.id""").of(subject));
        all.addAll(StoredEntries.read(jdbc, """
                        select 'Упоминание в заметке № ' || m.note_id, p.title as "Программа", m.mentioned_at as "Когда",
                               m.read_at as "Прочитано"
                        from note_mention m join note n on n.id = m.note_id join programme p on p.id = n.programme_id
                        where m.login = :login order by m.note_id""").of(subject));
        return all;
    }

    @Override
    public void erase(Erasure erasure) {
        erasure.run("delete from note_mention where login = :login");
        erasure.clean(
                "note",
                "text is not null and programme_id in (select id from programme where municipality_id in (:municipalities))",
                "text");
    }
}

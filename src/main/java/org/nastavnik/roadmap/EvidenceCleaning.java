package org.nastavnik.roadmap;

import java.util.List;
import org.nastavnik.shared.privacy.Erasure;
import org.nastavnik.shared.privacy.FileText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that show that something was done: one whose name or words name the erased person loses its content, the fact that
 * there was one stays. Looked into are the files of the person's own organisations.
 */
@Component
class EvidenceCleaning {

    private final JdbcClient jdbc;

    EvidenceCleaning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void clean(Erasure erasure) {
        List<Long> files =
                jdbc.sql("""
                        select e.id from roadmap_evidence e join roadmap_due d on d.id = e.due_id
                            join roadmap m on m.id = d.road_map_id join programme p on p.id = m.programme_id
                        where p.organization_id in (:organizations) and e.size > 0 order by e.id""").params(erasure.parameters()).query(Long.class).list();
        for (Long id : files) {
            jdbc.sql("select name, content from roadmap_evidence where id = ?")
                    .param(id)
                    .query((row, number) -> row.getString("name") + "\n" + FileText.of(row.getBytes("content")))
                    .optional()
                    .filter(text -> !erasure.names().clean(text).equals(text)
                            || erasure.names().hasSurname(text.substring(0, text.indexOf('\n'))))
                    .ifPresent(text -> empty(id));
        }
    }

    private void empty(long id) {
        jdbc.sql("update roadmap_evidence set name = 'файл удалён' || coalesce(substring(name from '\\.[a-z]+$'), ''),"
                        + " content = ''::bytea, size = 0 where id = ?")
                .param(id)
                .update();
    }
}

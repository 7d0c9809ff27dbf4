package org.nastavnik.training;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What courses and enrolments are called in lists, many in one statement. */
@Service
@Transactional(readOnly = true)
public class CourseTitles {

    private final JdbcClient jdbc;

    CourseTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id of the course; one that is not announced yet has no title. */
    public Map<Long, String> of(Collection<Long> ids) {
        return titles("select id, title from training_course where id in (:ids) and title is not null", ids);
    }

    /** By id of the enrolment. */
    public Map<Long, String> ofEnrolments(Collection<Long> ids) {
        return titles(
                "select e.id, c.title from training_enrolment e join training_course c on c.id = e.course_id"
                        + " where e.id in (:ids)",
                ids);
    }

    public Optional<Long> organizationOf(long enrolmentId) {
        return jdbc.sql("select organization_id from training_enrolment where id = :id")
                .param("id", enrolmentId)
                .query(Long.class)
                .optional();
    }

    private Map<Long, String> titles(String sql, Collection<Long> ids) {
        Map<Long, String> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(sql)
                    .param("ids", ids)
                    .query((row, n) -> titles.put(row.getLong(1), row.getString(2)))
                    .list();
        }
        return titles;
    }
}

package org.nastavnik.training.process;

import org.nastavnik.engine.join.JoinSource;
import org.nastavnik.engine.join.SqlJoin;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.training.Course;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A course goes on when every organisation has answered, though the last day of enrolment has not come. */
@Configuration(proxyBeanMethods = false)
class EnrolmentJoin {

    @Bean
    JoinSource enrolmentsAnswered(JdbcClient jdbc) {
        return new SqlJoin(
                jdbc,
                CourseElements.ENROLMENTS_ANSWERED,
                "training_course",
                "p.awaits_enrolments",
                "select 1 from training_enrolment e where e.course_id = p.id and e.state = 'OPEN'",
                "awaits_enrolments = false, version = version + 1",
                id -> key(jdbc, id));
    }

    private static BusinessKey key(JdbcClient jdbc, long courseId) {
        long municipality = jdbc.sql("select municipality_id from training_course where id = :id")
                .param("id", courseId)
                .query(Long.class)
                .single();
        return BusinessKey.municipality(municipality).withPart(Course.PART, courseId);
    }
}

package org.nastavnik.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.nastavnik.organization.PersonName;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of those on a course, each deed in one statement. Whoever gives places holds the course's row. */
@Component
class CourseParticipants {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    CourseParticipants(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /** Those of the organisation who may be trained, by id: teachers and heads, curators among them. */
    List<Long> trainable(long organizationId, Collection<Long> personIds) {
        return jdbc.sql("select id from participant_person where organization_id = :organization"
                        + " and kind in ('TEACHER', 'HEAD') and id in (:persons) order by last_name, first_name, id")
                .param("organization", organizationId)
                .param("persons", personIds)
                .query(Long.class)
                .list();
    }

    long enrolled(long courseId) {
        return jdbc.sql("select count(*) from training_participant where course_id = :course and standing = 'ENROLLED'")
                .param("course", courseId)
                .query(Long.class)
                .single();
    }

    /** The first of them get the places that are free, the rest wait; who is there already keeps the standing. */
    void add(Course course, long organizationId, List<Long> personIds, boolean late) {
        jdbc.sql("delete from training_participant where course_id = :course and person_id in (:persons)"
                        + " and standing = 'WITHDRAWN'")
                .param("course", course.id())
                .param("persons", personIds)
                .update();
        long free = course.places() == null ? personIds.size() : Math.max(0, course.places() - enrolled(course.id()));
        for (Long person : personIds) {
            int added = jdbc.sql("""
                            insert into training_participant (course_id, organization_id, person_id, standing, late, added_by, added_at)
                            values (:course, :organization, :person, :standing, :late, :by, :now)
                            on conflict (course_id, person_id) do nothing""")
                    .param("course", course.id())
                    .param("organization", organizationId)
                    .param("person", person)
                    .param("standing", (free > 0 ? Standing.ENROLLED : Standing.RESERVE).name())
                    .param("late", late)
                    .param("by", actor.loginOrSystem())
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
            free -= added;
        }
    }

    /** Is no longer sent; a place becomes free. */
    boolean withdraw(long courseId, long participantId) {
        return jdbc.sql("update training_participant set standing = 'WITHDRAWN' where course_id = :course and id = :id"
                                + " and standing <> 'WITHDRAWN'")
                        .param("course", courseId)
                        .param("id", participantId)
                        .update()
                == 1;
    }

    /** Those who have waited longest get the places that are free; the organisations concerned. */
    List<Long> promote(Course course) {
        long most = course.places() == null ? Integer.MAX_VALUE : course.places();
        return jdbc.sql("""
                        update training_participant set standing = 'ENROLLED' where id in (
                          select id from training_participant where course_id = :course and standing = 'RESERVE'
                          order by id limit greatest(0, :most - (select count(*) from training_participant
                                                                 where course_id = :course and standing = 'ENROLLED')))
                        returning organization_id""")
                .param("course", course.id())
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** @param certificate null keeps what was written down before */
    void write(long courseId, long participantId, boolean finished, String certificate) {
        jdbc.sql(
                        "update training_participant set finished = :finished, certificate = coalesce(:certificate, certificate)"
                                + " where course_id = :course and id = :id and standing = 'ENROLLED'")
                .param("finished", finished)
                .param("certificate", certificate)
                .param("course", courseId)
                .param("id", participantId)
                .update();
    }

    /** Everybody who finished is trained; once, and a certificate known before stays once. */
    int recordTrainings(long courseId) {
        return jdbc.sql("""
                        insert into training (person_id, title, provider, hours, certificate, issued_on, valid_until, source,
                                              participant_id, recorded_by, recorded_at)
                        select p.person_id, c.title, c.provider, c.hours, p.certificate, c.issued_on, c.valid_until,
                               'COURSE', p.id, :by, :now
                        from training_participant p join training_course c on c.id = p.course_id
                        where c.id = :course and p.standing = 'ENROLLED' and p.finished
                        on conflict do nothing""")
                .param("course", courseId)
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** In the order of enrolment. */
    List<CourseParticipant> of(long courseId) {
        return jdbc.sql("""
                        select t.id, t.person_id, p.last_name, p.first_name, p.middle_name, p.position, t.organization_id,
                               o.short_name, t.standing, t.late, t.finished, t.certificate
                        from training_participant t
                        join participant_person p on p.id = t.person_id
                        join organization o on o.id = t.organization_id
                        where t.course_id = :course order by t.id""")
                .param("course", courseId)
                .query(CourseParticipants::read)
                .list();
    }

    private static CourseParticipant read(ResultSet row, int number) throws SQLException {
        return new CourseParticipant(
                row.getLong("id"),
                row.getLong("person_id"),
                new PersonName(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                row.getString("position"),
                row.getLong("organization_id"),
                row.getString("short_name"),
                Standing.valueOf(row.getString("standing")),
                row.getBoolean("late"),
                (Boolean) row.getObject("finished"),
                row.getString("certificate"));
    }
}

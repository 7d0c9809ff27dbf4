package org.nastavnik.engine.task;

import java.time.Instant;
import java.util.List;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The done tasks, the newest first. */
@Service
@Transactional(readOnly = true)
public class DoneTasks {

    private static final TaskCursor START = new TaskCursor(Long.MAX_VALUE, "");
    private static final String SELECT = "select " + DoneTask.COLUMNS + " from engine_done_task where ";

    private final JdbcClient jdbc;

    DoneTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this person has done in the period; the moment of its end is not part of it. */
    public TaskPage<DoneTask> of(String login, Instant from, Instant until, String after, int size) {
        TaskCursor cursor = TaskCursor.parse(after, START);
        Instant before = cursor == START ? until : Instant.ofEpochMilli(cursor.order());
        List<DoneTask> rows = jdbc.sql(SELECT + "done_by = :login and done_at >= :from and done_at < :until"
                        + " and (done_at, task_id) < (:before, :id) order by done_at desc, task_id desc limit :limit")
                .param("login", login)
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .param("before", SqlTime.of(before))
                .param("id", cursor.taskId())
                .param("limit", size + 1)
                .query(DoneTask::read)
                .list();
        return TaskPage.of(rows, size, last -> new TaskCursor(last.doneAt().toEpochMilli(), last.id()).toString());
    }

    /** How many the person has done in the period. */
    public int count(String login, Instant from, Instant until) {
        return jdbc.sql("select count(*) from engine_done_task"
                        + " where done_by = :login and done_at >= :from and done_at < :until")
                .param("login", login)
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .query(Integer.class)
                .single();
    }

    /** What has been done in a programme and everything that belongs to it. */
    public List<DoneTask> ofProgramme(BusinessKey programme, int limit) {
        return jdbc.sql(SELECT + "programme_id = :programme order by done_at desc, task_id desc limit :limit")
                .param("programme", programme.programmeId())
                .param("limit", limit)
                .query(DoneTask::read)
                .list();
    }
}

package org.nastavnik.engine.task;

import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks: lists and counts of them, and what is done to many at once. Lists have overdue tasks first. */
@Service
@Transactional(readOnly = true)
public class OpenTasks {

    private static final TaskCursor START = new TaskCursor(Long.MIN_VALUE, "");
    static final String SELECT = "select " + OpenTask.COLUMNS + " from engine_open_task where ";
    private static final String AFTER =
            " and (urgency, task_id) > (:order, :id) order by urgency, task_id limit :limit";
    static final String OFFERED = "assignee is null and candidate_group = any(array"
            + "(select group_id_ from act_id_membership where user_id_ = :login))";

    private final JdbcClient jdbc;
    private final TaskCommands commands;

    OpenTasks(JdbcClient jdbc, TaskCommands commands) {
        this.jdbc = jdbc;
        this.commands = commands;
    }

    /** What waits for this person: own tasks and unassigned ones of the person's groups. */
    public TaskPage<OpenTask> ofPerson(String login, String after, int size) {
        String sql = "select * from ((" + SELECT + "assignee = :login" + AFTER + ") union all (" + SELECT
                + OFFERED + AFTER
                + ")) found order by urgency, task_id limit :limit";
        return page(jdbc.sql(sql).param("login", login), after, size);
    }

    /** What this person has. */
    public TaskPage<OpenTask> assignedTo(String login, String after, int size) {
        return page(jdbc.sql(SELECT + "assignee = :login" + AFTER).param("login", login), after, size);
    }

    /** What nobody has and this person may take. */
    public TaskPage<OpenTask> offeredTo(String login, String after, int size) {
        return page(jdbc.sql(SELECT + OFFERED + AFTER).param("login", login), after, size);
    }

    /** Those of the given tasks that this person has or may take. */
    public List<OpenTask> ofPerson(String login, Collection<String> ids) {
        return jdbc.sql(SELECT + "task_id in (:ids) and (assignee = :login or " + OFFERED + ")")
                .param("ids", ids)
                .param("login", login)
                .query(OpenTask::read)
                .list();
    }

    /** Those of the given tasks that wait, whosever they are: the caller has found them among what may be seen. */
    public List<OpenTask> withIds(Collection<String> ids) {
        return jdbc.sql(SELECT + "task_id in (:ids) order by urgency, task_id")
                .param("ids", ids)
                .query(OpenTask::read)
                .list();
    }

    public TaskPage<OpenTask> ofOrganization(long organizationId, String after, int size) {
        return page(jdbc.sql(SELECT + "organization_id = :place" + AFTER).param("place", organizationId), after, size);
    }

    public TaskPage<OpenTask> ofMunicipality(String code, String after, int size) {
        return page(jdbc.sql(SELECT + "municipality = :place" + AFTER).param("place", code), after, size);
    }

    private static TaskPage<OpenTask> page(JdbcClient.StatementSpec list, String after, int size) {
        TaskCursor from = TaskCursor.parse(after, START);
        List<OpenTask> rows = list.param("order", from.order())
                .param("id", from.taskId())
                .param("limit", size + 1)
                .query(OpenTask::read)
                .list();
        return TaskPage.of(rows, size, last -> new TaskCursor(OpenTask.urgency(last.dueAt()), last.id()).toString());
    }

    /** All that waits in a case: of a programme with everything that belongs to it, or of one part of it alone. */
    public List<OpenTask> ofCase(BusinessKey key) {
        JdbcClient.StatementSpec list = key.part() == null && key.isOfProgramme()
                ? jdbc.sql(SELECT + "programme_id = :key order by urgency, task_id")
                        .param("key", key.programmeId())
                : jdbc.sql(SELECT + "business_key = :key order by urgency, task_id")
                        .param("key", key.value());
        return list.query(OpenTask::read).list();
    }

    /** In one statement; each way to a row has an index of its own, so they are counted apart and not with «or». */
    public TaskCounts countsOf(String login, Instant now) {
        String sql = "select (" + capped("", "assignee = :login") + ") as own, (" + capped("", OFFERED)
                + ") as offered, (" + capped(" and urgency < :now", "assignee = :login", OFFERED) + ") as overdue";
        return jdbc.sql(sql)
                .param("login", login)
                .param("now", now.toEpochMilli())
                .query((row, number) -> new TaskCounts(
                        count(row.getInt("own")), count(row.getInt("offered")), count(row.getInt("overdue"))))
                .single();
    }

    private static String capped(String and, String... whose) {
        return Stream.of(whose)
                .map(rows -> "(select 1 from engine_open_task where " + rows + and + " limit " + TaskCount.MOST + ")")
                .collect(Collectors.joining(" union all ", "select count(*) from (", ") capped"));
    }

    private static TaskCount count(int found) {
        return new TaskCount(Math.min(found, TaskCount.MOST));
    }

    /**
     * Hands the open tasks of a group over to another person, inside the transaction that changes who holds the role.
     *
     * @param fromLogin whose tasks; null means those that nobody has
     * @param toLogin who gets them; null gives them back to the group
     * @return how many went over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int handOver(String fromLogin, String toLogin, String group) {
        // the rows stay locked until the role's change is committed: who completes one meanwhile is waited for
        List<String> ids = jdbc.sql("select task_id from engine_open_task where candidate_group = :group"
                        + " and assignee is not distinct from cast(:from as varchar) order by task_id for update")
                .param("group", group)
                .param("from", fromLogin)
                .query(String.class)
                .list();
        return commands.assign(ids, toLogin);
    }

    /**
     * One task for somebody else, in the transaction that decides so.
     *
     * @param login who gets it; null offers it to the group
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(String taskId, String login, String group, Instant due) {
        commands.give(taskId, login, group, due);
    }

    /** Another due date for one task; its reminders move with it. */
    @Transactional
    public void moveDue(String taskId, Instant due) {
        commands.moveDue(List.of(taskId), (municipality, before) -> due);
    }

    /** Another due date for the open tasks of this kind in these cases; their reminders move with it. */
    @Transactional
    public int moveDue(Collection<BusinessKey> cases, String taskKey, Instant due) {
        List<String> ids = jdbc.sql("select task_id from engine_open_task where business_key = any(:keys)"
                        + " and task_key = :task order by task_id for update")
                .param("keys", cases.stream().map(BusinessKey::value).toArray(String[]::new))
                .param("task", taskKey)
                .query(String.class)
                .list();
        return commands.moveDue(ids, (municipality, before) -> due);
    }

    /** The programme's period has become longer: everything that waits in it may take that much longer. */
    @Transactional
    public int extend(BusinessKey programme, Period by) {
        List<String> ids = jdbc.sql("select task_id from engine_open_task"
                        + " where programme_id = :programme and due_at is not null order by task_id for update")
                .param("programme", programme.programmeId())
                .query(String.class)
                .list();
        return commands.extend(ids, by);
    }

    /** Locks the tasks about which the watcher has to do something by now, without those that another one has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OpenTask> lockDue(Instant now, int limit) {
        return jdbc.sql(SELECT + "remind_at <= :now order by remind_at limit :limit for update skip locked")
                .param("now", SqlTime.of(now))
                .param("limit", limit)
                .query(OpenTask::read)
                .list();
    }

    /** What the watcher does next about this task; null when there is nothing left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(String taskId, DueStep next) {
        jdbc.sql("update engine_open_task set remind_at = :at, next_step = :step where task_id = :id")
                .param("at", next == null ? null : SqlTime.of(next.at()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("step", next == null ? null : next.kind().name(), java.sql.Types.VARCHAR)
                .param("id", taskId)
                .update();
    }
}

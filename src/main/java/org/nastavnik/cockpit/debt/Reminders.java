package org.nastavnik.cockpit.debt;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds people of everything that is late with them in one notice, at most once a day, and shows who acted. */
@Service
@Transactional
public class Reminders {

    /** Answers are shown for this long. */
    private static final int DAYS = 7;

    private static final int MORNING = 10;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    /** All who are behind there, except the reader: who has the task, or everybody who may take it. */
    @Transactional(readOnly = true)
    public List<Debtor> debtors(Viewer viewer, DebtScope scope) {
        record Line(
                String login, String name, long municipalityId, LocalDate today, boolean reminded, Debtor.Owed owed) {}
        Instant now = clock.instant();
        List<Line> lines = jdbc.sql("""
                        select u.login, u.last_name, u.first_name, u.middle_name, o.municipality_id, m.zone, t.task_id, t.name,
                               t.due_at, o.short_name,
                               exists (select 1 from cockpit_reminder c where c.recipient = u.login
                                       and c.day = (cast(:moment as timestamptz) at time zone m.zone)::date) as reminded
                        from organization o
                                 join organization_municipality m on m.id = o.municipality_id
                                 join engine_open_task t on t.organization_id = o.id and t.urgency < :now
                                 join lateral (select t.assignee as login where t.assignee is not null
                                               union all
                                               select g.user_id_ from act_id_membership g
                                               where t.assignee is null and g.group_id_ = t.candidate_group) w on true
                                 join organization_user u on u.login = w.login and u.enabled
                        """ + scope.joined() + " where u.login <> :reader and" + scope.where()
                        + " order by u.last_name, u.first_name, u.login, t.urgency, t.task_id")
                .params(scope.parameters(viewer))
                .param("reader", viewer.login())
                .param("now", now.toEpochMilli())
                .param("moment", SqlTime.of(now))
                .query((row, number) -> {
                    ZoneId zone = ZoneId.of(row.getString("zone"));
                    return new Line(
                            row.getString("login"),
                            new PersonName(
                                            row.getString("last_name"),
                                            row.getString("first_name"),
                                            row.getString("middle_name"))
                                    .brief(),
                            row.getLong("municipality_id"),
                            LocalDate.ofInstant(now, zone),
                            row.getBoolean("reminded"),
                            new Debtor.Owed(
                                    row.getString("task_id"),
                                    row.getString("name"),
                                    row.getString("short_name"),
                                    LocalDate.ofInstant(SqlTime.read(row, "due_at"), zone)));
                })
                .list();
        Map<String, Debtor> debtors = new LinkedHashMap<>();
        for (Line line : lines) {
            debtors.computeIfAbsent(
                            line.login(),
                            login -> new Debtor(
                                    login,
                                    line.name(),
                                    line.municipalityId(),
                                    line.today(),
                                    line.reminded(),
                                    new ArrayList<>()))
                    .tasks()
                    .add(line.owed());
        }
        return List.copyOf(debtors.values());
    }

    /** @return how many were told; who was reminded today already is not told again */
    public int send(Viewer viewer, DebtScope scope, Collection<String> to) {
        if (to.isEmpty()) {
            throw new Refusal("Отметьте, кому напомнить.");
        }
        int told = 0;
        for (Debtor debtor : debtors(viewer, scope)) {
            if (to.contains(debtor.login()) && remember(viewer, debtor)) {
                notices.send(
                        Recipient.person(debtor.login()),
                        NoticeKind.OVERDUE,
                        debtor.text(),
                        "/",
                        "debts:" + debtor.today());
                told++;
            }
        }
        return told;
    }

    private boolean remember(Viewer viewer, Debtor debtor) {
        Optional<Long> id = jdbc.sql("""
                        insert into cockpit_reminder (recipient, municipality_id, day, sent_by, sent_at)
                        values (:recipient, :municipality, :day, :by, :at)
                        on conflict (recipient, day) do nothing returning id""")
                .param("recipient", debtor.login())
                .param("municipality", debtor.municipalityId())
                .param("day", debtor.today())
                .param("by", viewer.login())
                .param("at", SqlTime.of(clock.instant()))
                .query(Long.class)
                .optional();
        id.ifPresent(reminder -> jdbc.sql("insert into cockpit_reminder_task (reminder_id, task_id)"
                        + " select :reminder, task_id from engine_open_task where task_id in (:tasks)")
                .param("reminder", reminder)
                .param("tasks", debtor.tasks().stream().map(Debtor.Owed::taskId).toList())
                .update());
        return id.isPresent();
    }

    /**
     * What became of a reminder.
     *
     * @param done how many of its tasks somebody has done
     * @param open how many still wait; the others are no longer needed
     */
    public record Answer(String name, String place, LocalDate day, int tasks, int done, int open) {

        public String words() {
            if (open == 0) {
                return "выполнено всё";
            }
            return done == 0 ? "пока ничего не выполнено" : "выполнено " + done + " из " + tasks;
        }
    }

    /** For the morning page: what became of the reminders of today and the day before. */
    @Transactional(readOnly = true)
    public List<Answer> yesterday(Viewer viewer) {
        List<Answer> answers = answers(viewer, new DebtFilter(null, null, null, null, 0), 2);
        return answers.subList(0, Math.min(MORNING, answers.size()));
    }

    /** The reminders of the last days in these municipalities, who has not acted first. */
    @Transactional(readOnly = true)
    public List<Answer> answers(Viewer viewer, DebtScope scope) {
        return answers(viewer, scope, DAYS);
    }

    private List<Answer> answers(Viewer viewer, DebtScope scope, int days) {
        return jdbc.sql("""
                        select u.last_name, u.first_name, u.middle_name, coalesce(o.short_name, m.name) as place, r.day,
                               count(*) as tasks, count(d.task_id) as done, count(t.task_id) as open
                        from cockpit_reminder r
                                 join organization_user u on u.login = r.recipient
                                 join organization_municipality m on m.id = r.municipality_id
                                 left join organization o on o.id = u.organization_id
                                 join cockpit_reminder_task x on x.reminder_id = r.id
                                 left join engine_done_task d on d.task_id = x.task_id
                                 left join engine_open_task t on t.task_id = x.task_id
                        where (:everything or r.municipality_id in (:municipalities))
                          and (:municipality = 0 or r.municipality_id = :municipality)
                          and r.day >= :from
                        group by r.id, u.login, m.id, o.id
                        order by count(t.task_id) = 0, r.day desc, u.last_name, r.id limit 100""")
                .params(scope.parameters(viewer))
                .param(
                        "from",
                        LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC")).minusDays(days))
                .query((row, number) -> new Answer(
                        new PersonName(
                                        row.getString("last_name"),
                                        row.getString("first_name"),
                                        row.getString("middle_name"))
                                .brief(),
                        row.getString("place"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("tasks"),
                        row.getInt("done"),
                        row.getInt("open")))
                .list();
    }
}

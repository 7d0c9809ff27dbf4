package org.nastavnik.notification.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What municipalities set themselves; asked for every new task and therefore remembered for a minute. */
@Service
@EnableConfigurationProperties(DeadlineProperties.class)
public class DeadlineSettings {

    /** Longer than any task of the sources may take. */
    private static final int MOST_DAYS = 120;

    private static final int MOST_AROUND = 30;
    /** Another server may have changed it. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final DeadlineProperties properties;
    private final JdbcClient jdbc;
    private final Directory directory;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    DeadlineSettings(
            DeadlineProperties properties,
            JdbcClient jdbc,
            Directory directory,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.properties = properties;
        this.jdbc = jdbc;
        this.directory = directory;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    private record Known(MunicipalDeadlines deadlines, Instant since) {}

    /** Of the municipality with this code; the configured ones where it has none of its own. */
    MunicipalDeadlines of(String municipality) {
        if (municipality == null) {
            return configured();
        }
        Instant now = clock.instant();
        return known.compute(
                        municipality,
                        (code, before) -> before != null
                                        && Duration.between(before.since(), now)
                                                        .abs()
                                                        .compareTo(REMEMBERED)
                                                < 0
                                ? before
                                : new Known(read(code), now))
                .deadlines();
    }

    int daysOf(String taskKey, String municipality) {
        return of(municipality).days().getOrDefault(taskKey, properties.daysOf(taskKey));
    }

    public int configuredDays(String taskKey) {
        return properties.daysOf(taskKey);
    }

    private MunicipalDeadlines configured() {
        return new MunicipalDeadlines(properties.remindBefore(), properties.escalateAfter(), Map.of(), 0);
    }

    /** As they are now, for the page. */
    @Transactional(readOnly = true)
    public MunicipalDeadlines of(long municipalityId) {
        return read(directory.municipality(municipalityId).code());
    }

    private MunicipalDeadlines read(String code) {
        Map<String, Integer> days = jdbc
                .sql("""
                        select d.task_key, d.days from notification_deadline_days d
                        join organization_municipality m on m.id = d.municipality_id where m.code = :code""")
                .param("code", code)
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return jdbc.sql("""
                        select r.remind_before, r.escalate_after, r.version from notification_deadline_rule r
                        join organization_municipality m on m.id = r.municipality_id where m.code = :code""")
                .param("code", code)
                .query((row, number) -> new MunicipalDeadlines(row.getInt(1), row.getInt(2), days, row.getLong(3)))
                .optional()
                .orElseGet(this::configured);
    }

    /** Holds for tasks that are created from now on; reminders and escalations of open tasks follow at once. */
    @Transactional
    public void change(long municipalityId, MunicipalDeadlines wanted) {
        check(wanted);
        String code = directory.municipality(municipalityId).code();
        Map<String, Integer> own = new TreeMap<>(wanted.days());
        own.entrySet().removeIf(entry -> entry.getValue() == properties.daysOf(entry.getKey()));
        MunicipalDeadlines before = read(code);
        writeRule(municipalityId, wanted);
        jdbc.sql("delete from notification_deadline_days where municipality_id = :id")
                .param("id", municipalityId)
                .update();
        own.forEach((task, days) -> jdbc.sql("insert into notification_deadline_days values (:id, :task, :days)")
                .param("id", municipalityId)
                .param("task", task)
                .param("days", days)
                .update());
        record(municipalityId, before, new MunicipalDeadlines(wanted.remindBefore(), wanted.escalateAfter(), own, 0));
        forgetAfterCommit(code);
    }

    private void writeRule(long municipalityId, MunicipalDeadlines wanted) {
        int written = jdbc.sql("""
                        insert into notification_deadline_rule as r values (:id, :remind, :escalate, :by, :at, 1)
                        on conflict (municipality_id) do update set remind_before = :remind, escalate_after = :escalate,
                            changed_by = :by, changed_at = :at, version = r.version + 1
                        where r.version = :seen""")
                .param("id", municipalityId)
                .param("remind", wanted.remindBefore())
                .param("escalate", wanted.escalateAfter())
                .param("by", actor.loginOrSystem())
                .param("at", SqlTime.of(clock.instant()))
                .param("seen", wanted.version())
                .update();
        if (written == 0) {
            throw new Refusal("Пока вы работали, сроки изменил кто-то ещё. Ваши правки остались в полях: сверьте их и "
                    + "сохраните ещё раз.");
        }
    }

    private static void check(MunicipalDeadlines wanted) {
        within("remindBefore", wanted.remindBefore(), MOST_AROUND, "Напоминание");
        within("escalateAfter", wanted.escalateAfter(), MOST_AROUND, "Сообщение руководству");
        wanted.days().forEach((task, days) -> within(task, days, MOST_DAYS, "Срок задачи"));
    }

    private static void within(String field, int days, int most, String what) {
        if (days < 1 || days > most) {
            throw new Refusal(field, what + ": укажите целое число рабочих дней от 1 до " + most + ".");
        }
    }

    private void record(long municipalityId, MunicipalDeadlines before, MunicipalDeadlines after) {
        String subject = "municipality:" + municipalityId;
        Map<String, Integer> changed = new HashMap<>();
        TreeSet<String> tasks = new TreeSet<>(before.days().keySet());
        tasks.addAll(after.days().keySet());
        for (String task : tasks) {
            if (!Objects.equals(before.days().get(task), after.days().get(task))) {
                changed.put(task, after.days().getOrDefault(task, properties.daysOf(task)));
            }
        }
        changed.forEach((task, days) -> auditTrail.record(subject, "deadline.changed", task + "=" + days));
        if (before.remindBefore() != after.remindBefore() || before.escalateAfter() != after.escalateAfter()) {
            auditTrail.record(
                    subject,
                    "deadline.changed",
                    "remind-before=" + after.remindBefore() + ", escalate-after=" + after.escalateAfter());
        }
    }

    private void forgetAfterCommit(String code) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.remove(code);
            }
        });
    }
}

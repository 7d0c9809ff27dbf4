package org.nastavnik.cockpit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.engine.task.DoneTask;
import org.nastavnik.engine.task.DoneTasks;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.engine.task.TaskPage;
import org.nastavnik.organization.Colleague;
import org.nastavnik.organization.TaskTransfer;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.RussianPlural;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the morning page together; the number of statements does not grow with the tasks. */
@Service
@Transactional(readOnly = true)
public class Mornings {

    private static final int OWN = 30;
    private static final int OTHERS = 20;
    private static final int DONE = 8;

    private final OpenTasks tasks;
    private final DoneTasks doneTasks;
    private final AwaitedTasks awaited;
    private final TaskPlates plates;
    private final TaskTransfer transfer;
    private final JdbcClient jdbc;
    private final Clock clock;

    Mornings(
            OpenTasks tasks,
            DoneTasks doneTasks,
            AwaitedTasks awaited,
            TaskPlates plates,
            TaskTransfer transfer,
            JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.doneTasks = doneTasks;
        this.awaited = awaited;
        this.plates = plates;
        this.transfer = transfer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Morning of(Viewer viewer, ZoneId zone) {
        Instant now = clock.instant();
        TaskPage<OpenTask> own = tasks.assignedTo(viewer.login(), null, OWN);
        TaskPage<OpenTask> offered = tasks.offeredTo(viewer.login(), null, OTHERS);
        List<AwaitedTasks.Row> others = awaited.of(viewer, now, OTHERS);
        List<OpenTask> mine =
                Stream.of(own, offered).flatMap(p -> p.tasks().stream()).toList();
        List<OpenTask> theirs = open(others);
        // whom a task is about is for those who know the organisation's people, not for those who watch from above
        List<OpenTask> named = viewer.led().isEmpty()
                ? mine
                : Stream.of(mine, theirs).flatMap(List::stream).toList();
        Facts facts = new Facts(plates.of(named), programmes(mine), now, zone);
        List<OpenTask> passing =
                Stream.of(own.tasks(), theirs).flatMap(List::stream).toList();
        Map<String, List<Colleague>> receivers = passing.isEmpty() ? Map.of() : transfer.receivers(viewer, passing);
        Instant midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        TaskPage<DoneTask> done = doneTasks.of(viewer.login(), midnight, now.plusSeconds(1), null, DONE);
        return new Morning(
                tasks.countsOf(viewer.login(), now),
                own.tasks().stream()
                        .map(task -> facts.line(task, receivers.getOrDefault(task.id(), List.of())))
                        .toList(),
                own.next() != null,
                offered.tasks().stream()
                        .map(task -> facts.line(task, List.of()))
                        .toList(),
                offered.next() != null,
                others.stream()
                        .map(row -> line(row, facts, receivers.getOrDefault(row.id(), List.of())))
                        .toList(),
                done.tasks(),
                done.next() != null);
    }

    /** The same tasks as those who may give them away need them. */
    private List<OpenTask> open(List<AwaitedTasks.Row> rows) {
        return rows.isEmpty()
                ? List.of()
                : tasks.withIds(rows.stream().map(AwaitedTasks.Row::id).toList());
    }

    private Map<Long, String> programmes(List<OpenTask> of) {
        Map<Long, String> titles = new HashMap<>();
        List<Long> ids = of.stream()
                .map(OpenTask::programmeId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, title from programme where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        titles.put(row.getLong("id"), row.getString("title"));
                    });
        }
        return titles;
    }

    private static MorningTask line(AwaitedTasks.Row row, Facts facts, List<Colleague> receivers) {
        return new MorningTask(
                row.id(),
                row.name(),
                joined(facts.plates().getOrDefault(row.id(), row.organization()), row.programme()),
                row.performer(),
                facts.day(row.due()),
                facts.late(row.due()),
                row.programmeId() == null ? null : "/programmes/" + row.programmeId(),
                receivers);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private record Facts(Map<String, String> plates, Map<Long, String> programmes, Instant now, ZoneId zone) {

        MorningTask line(OpenTask task, List<Colleague> receivers) {
            return new MorningTask(
                    task.id(),
                    task.name(),
                    joined(plates.get(task.id()), programmes.get(task.programmeId())),
                    null,
                    day(task.dueAt()),
                    late(task.dueAt()),
                    task.link(),
                    receivers);
        }

        LocalDate day(Instant due) {
            return due == null ? null : LocalDate.ofInstant(due, zone);
        }

        /** A task that was due this morning is late by a day. */
        String late(Instant due) {
            if (due == null || !due.isBefore(now)) {
                return null;
            }
            long days = ChronoUnit.DAYS.between(day(due), day(now));
            return RussianPlural.of(Math.max(days, 1), "%d день", "%d дня", "%d дней");
        }
    }
}

package org.nastavnik.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.engine.task.Models.model;
import static org.nastavnik.engine.task.Models.newKey;
import static org.nastavnik.engine.task.Models.oneTask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.NastavnikTest;

/** Whatever happens to a task in the engine, our rows say the same afterwards. */
@NastavnikTest
class TaskProjectionTest extends ProjectedCase {

    @Test
    void a_created_task_is_there_with_its_case_and_a_due_date_in_working_days() {
        startOneTask();

        OpenTask task = only();
        assertThat(task.key()).isEqualTo("approve-road-map");
        assertThat(task.name()).isEqualTo("Утвердить дорожную карту");
        assertThat(task.processKey()).isEqualTo(process);
        assertThat(task.businessKey()).isEqualTo(key.value());
        assertThat(task.programmeId()).isEqualTo(key.programmeId());
        assertThat(task.municipality()).isEqualTo(place.tenant());
        assertThat(task.assignee()).isNull();
        assertThat(task.candidateGroup()).isEqualTo(group);
        // five working days after Tuesday, 1 September, 18:00 in Vladivostok
        assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-09-08T08:00:00Z"));
        assertThat(engineTask(task).getDueDate()).isEqualTo(Date.from(task.dueAt()));
    }

    @Test
    void who_takes_a_task_and_who_gives_it_back_is_seen() {
        startOneTask();
        models.claim(only().id(), place.curator());
        assertThat(only().assignee()).isEqualTo(place.curator());

        tasks.setAssignee(only().id(), place.head());
        assertThat(only().assignee()).isEqualTo(place.head());

        tasks.setAssignee(only().id(), null);
        assertThat(only().assignee()).isNull();
        assertThat(only().candidateGroup()).isEqualTo(group);
    }

    @Test
    void a_task_that_is_created_for_somebody_has_that_assignee() {
        models.deploy(model(process)
                .userTask("approve-road-map")
                .camundaAssignee(place.head())
                .camundaCandidateGroups(group)
                .endEvent()
                .done());
        models.start(process, key, place.tenant());

        assertThat(only().assignee()).isEqualTo(place.head());
        assertThat(only().name()).as("a task without a name shows its key").isEqualTo("approve-road-map");
    }

    @Test
    void another_candidate_group_is_seen() {
        startOneTask();
        String other = "head-o" + place.school().id();

        tasks.addCandidateGroup(only().id(), other);
        tasks.deleteCandidateGroup(only().id(), group);
        assertThat(only().candidateGroup()).isEqualTo(other);

        tasks.deleteCandidateGroup(only().id(), other);
        assertThat(only().candidateGroup()).isNull();
    }

    @Test
    void another_due_date_is_seen_and_moves_the_reminder() {
        startOneTask();
        Instant due = Instant.parse("2026-10-20T08:00:00Z");
        tasks.setDueDate(only().id(), Date.from(due));

        assertThat(only().dueAt()).isEqualTo(due);
        // two working days before, 09:00 in Vladivostok
        assertThat(remindedAt(Instant.parse("2026-10-15T22:59:59Z"))).isFalse();
        assertThat(remindedAt(Instant.parse("2026-10-15T23:00:00Z"))).isTrue();

        tasks.setDueDate(only().id(), null);
        assertThat(only().dueAt()).isNull();
        assertThat(remindedAt(Instant.parse("2099-01-01T00:00:00Z"))).isFalse();
    }

    private boolean remindedAt(Instant now) {
        return transaction.execute(status -> openTasks.lockDue(now, 10_000).stream()
                .anyMatch(task -> key.value().equals(task.businessKey())));
    }

    @Test
    void a_done_task_is_no_longer_open_and_names_who_did_it() {
        startOneTask();
        models.claim(only().id(), place.curator());
        clock.moveTo(LocalDate.of(2026, 9, 4));
        models.complete(only().id(), place.curator());

        assertThat(openTasks.ofCase(key)).isEmpty();
        List<DoneTask> done = doneTasks.ofProgramme(key, 10);
        assertThat(done).hasSize(1);
        assertThat(done.get(0).doneBy()).isEqualTo(place.curator());
        assertThat(done.get(0).name()).isEqualTo("Утвердить дорожную карту");
        assertThat(done.get(0).doneAt()).isBetween(Instant.parse("2026-09-04T00:00:00Z"), clock.instant());
        assertThat(done.get(0).late()).isFalse();
    }

    @Test
    void the_task_of_a_called_process_belongs_to_the_case_too() {
        String caller = newKey();
        models.deploy(
                oneTask(process, group),
                model(caller)
                        .callActivity("road-map")
                        .calledElement(process)
                        .camundaInBusinessKey("#{execution.processBusinessKey}")
                        .endEvent()
                        .done());
        models.start(caller, key, place.tenant());

        assertThat(only().processKey()).isEqualTo(process);
        assertThat(only().municipality()).isEqualTo(place.tenant());
    }
}

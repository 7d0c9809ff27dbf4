package org.nastavnik.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.engine.task.Models.newCase;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;

/** Lists stay quick however many tasks are open. */
@NastavnikTest
class ManyOpenTasksTest extends TaskListCase {

    @Test
    void among_a_hundred_thousand_tasks_no_list_reads_the_whole_table() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                            insert into engine_open_task (task_id, task_key, name, process_key, business_key,
                                programme_id, municipality, organization_id, assignee, candidate_group, created_at,
                                due_at, urgency, remind_at, next_step)
                            select 'many-' || n, 'approve-road-map', 'Утвердить', 'road-map-approval', 'P-' || n, -n,
                                'many-' || n % 100, -(n % 5000), case when n % 3 > 0 then 'many-' || n % 10000 end,
                                'many-' || n % 5000, now(), now(), n, now() + interval '1 year', 'OVERDUE'
                            from generate_series(1, 100000) n""").update();
            jdbc.sql("analyze engine_open_task").update();
            String own = add(newCase(), place.curator(), curators, day(1)).id();
            long before = wholeReads();

            assertThat(openTasks.ofPerson(place.curator(), null, 15).tasks()).hasSize(1);
            assertThat(openTasks.countsOf(place.curator(), day(2)).overdue()).hasToString("1");
            assertThat(openTasks.ofOrganization(place.school().id(), null, 15).tasks())
                    .hasSize(1);
            assertThat(openTasks.ofMunicipality(place.tenant(), null, 15).tasks())
                    .hasSize(1);
            BusinessKey key = BusinessKey.read(openTasks
                            .ofPerson(place.curator(), null, 1)
                            .tasks()
                            .get(0)
                            .businessKey())
                    .orElseThrow();
            assertThat(openTasks.ofCase(key)).extracting(OpenTask::id).containsExactly(own);
            assertThat(openTasks.ofCase(key.withPart("pair", 1))).isEmpty();
            assertThat(openTasks.lockDue(MutableClock.BEGIN.minus(Period.ofDays(1)), 100))
                    .isEmpty();
            assertThat(openTasks.handOver("nobody", null, "many-1")).isZero();
            assertThat(openTasks.handOver(null, null, curators)).isZero();

            assertThat(wholeReads() - before).isZero();
            assertThat(jdbc.sql("select count(*) from engine_open_task where name = 'Утвердить'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(100_000);
            assertThat(wholeReads() - before).as("which would have been seen").isPositive();
        });
    }

    private long wholeReads() {
        return jdbc.sql("select seq_scan from pg_stat_xact_user_tables where relname = 'engine_open_task'")
                .query(Long.class)
                .single();
    }
}

package org.nastavnik.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.support.NastavnikTest;

/** Reminders, notices and what several watchers do at once. */
@NastavnikTest
class DeadlineWatcherTest extends WatchedCase {

    @Test
    void reminds_before_says_when_it_is_overdue_and_then_tells_the_head_each_once() {
        OpenTask task = start(Role.CURATOR);

        watcher.watch(REMINDER.minus(second()));
        assertThat(told(place.curator())).isEmpty();

        watcher.watch(REMINDER);
        watcher.watch(REMINDER.plus(second()));
        assertThat(told(place.curator())).hasSize(1);
        Notice reminder = told(place.curator()).get(0);
        assertThat(reminder.kind()).isEqualTo(NoticeKind.REMINDER);
        assertThat(reminder.text())
                .isEqualTo("Выполните задачу «Утвердить дорожную карту» не позднее 8\u00a0сентября\u00a02026\u00a0г.");
        assertThat(reminder.link()).isEqualTo(task.link());

        watcher.watch(DUE.minus(second()));
        assertThat(told(place.curator())).hasSize(1);
        watcher.watch(DUE);
        assertThat(told(place.curator()))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.OVERDUE, NoticeKind.REMINDER);
        assertThat(told(place.head())).isEmpty();

        watcher.watch(ESCALATION);
        assertThat(told(place.head())).extracting(Notice::kind).containsExactly(NoticeKind.ESCALATION);
        assertThat(told(place.head()).get(0).text())
                .contains("«Утвердить дорожную карту» не выполнена в срок", "Исполнитель: куратор организации.");
        assertThat(told(place.curator()).get(0).text()).contains("О задержке сообщено: руководитель организации.");
        assertThat(told(place.curator())).hasSize(3);

        watcher.watch(ESCALATION.plus(Duration.ofDays(100)));
        assertThat(told(place.head())).hasSize(1);
        assertThat(told(place.curator())).hasSize(3);
    }

    @Test
    void only_who_has_taken_the_task_is_told() {
        OpenTask task = start(Role.COMMISSION_MEMBER);
        String colleague = places.newHolder(place, Role.COMMISSION_MEMBER);
        models.claim(task.id(), colleague);

        watcher.watch(DUE);

        assertThat(told(colleague)).hasSize(1);
        assertThat(told(place.commissionMember())).isEmpty();
    }

    @Test
    void after_a_standstill_only_the_latest_step_is_done() {
        start(Role.CURATOR);
        watcher.watch(ESCALATION.plus(Duration.ofDays(30)));

        assertThat(told(place.curator())).hasSize(1);
        assertThat(told(place.head())).hasSize(1);
    }

    @Test
    void a_done_task_is_nobodys_concern() {
        OpenTask task = start(Role.CURATOR);
        models.complete(task.id(), place.curator());
        watcher.watch(ESCALATION);

        assertThat(told(place.curator())).isEmpty();
        assertThat(told(place.head())).isEmpty();
    }

    @Test
    void a_moved_due_date_is_reminded_of_again() {
        OpenTask task = start(Role.CURATOR);
        watcher.watch(REMINDER);
        Instant later = DUE.plus(Duration.ofDays(7));
        tasks.setDueDate(task.id(), Date.from(later));

        watcher.watch(DUE.plus(second()));
        assertThat(told(place.curator())).as("not overdue any longer").hasSize(1);
        watcher.watch(REMINDER.plus(Duration.ofDays(7)));
        assertThat(told(place.curator()))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.REMINDER, NoticeKind.REMINDER);
        assertThat(told(place.curator()).get(0).text()).contains("15\u00a0сентября");
    }

    @Test
    void four_watchers_at_once_tell_everybody_once() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            ids.add(UUID.randomUUID().toString());
        }
        jdbc.sql("""
                        insert into engine_open_task (task_id, task_key, name, process_key, business_key, programme_id,
                            municipality, assignee, created_at, due_at, urgency, remind_at, next_step)
                        select id, 'score-nomination', 'Оценить заявку', 'award-nomination', :key, :programme,
                            :municipality, :assignee, :due, :due, 0, :due, 'OVERDUE'
                        from unnest(cast(:ids as varchar[])) id""")
                .param("key", key.value())
                .param("programme", key.programmeId())
                .param("municipality", place.tenant())
                .param("assignee", place.commissionMember())
                .param("due", SqlTime.of(DUE))
                .param("ids", ids.toArray(new String[0]))
                .update();

        CompletableFuture<?>[] watchers = new CompletableFuture<?>[4];
        for (int i = 0; i < watchers.length; i++) {
            watchers[i] = CompletableFuture.runAsync(() -> watcher.watch(DUE));
        }
        CompletableFuture.allOf(watchers).join();

        assertThat(told(place.commissionMember())).hasSize(500);
        assertThat(jdbc.sql("select count(*) from engine_open_task where programme_id = :programme"
                                + " and next_step = 'ESCALATION'")
                        .param("programme", key.programmeId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(500);
    }
}

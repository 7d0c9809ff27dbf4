package org.nastavnik.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ConcurrentTaskScheduler;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalApplicationListener;
import org.springframework.transaction.support.TransactionTemplate;

/** The clockwork that stands still in the other tests. */
@NastavnikTest
class BackgroundWorkTest {

    @Autowired
    private Joins joins;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ConfigurableApplicationContext context;

    /** Keeps what is to run. */
    private static final class Kept extends ConcurrentTaskScheduler {

        private final List<Runnable> tasks = new ArrayList<>();

        Kept() {
            super(null);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, Instant startTime) {
            tasks.add(task);
            return null;
        }
    }

    private BackgroundWork work(TaskScheduler scheduler, List<Watcher> watchers, Clock time) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("scheduler", scheduler);
        watchers.forEach(watcher -> beans.addBean("watcher" + watchers.indexOf(watcher), watcher));
        ObjectProvider<Watcher> found = beans.getBeanProvider(Watcher.class);
        BackgroundWork work = new BackgroundWork(joins, found, beans.getBeanProvider(TaskScheduler.class), time);
        work.begin();
        return work;
    }

    @Test
    void many_nudges_are_one_look_and_the_next_one_is_another() {
        Kept scheduler = new Kept();
        BackgroundWork work = work(scheduler, List.of(), clock);
        work.nudged();
        work.nudged();
        assertThat(scheduler.tasks).hasSize(1);

        scheduler.tasks.get(0).run();
        work.nudged();
        assertThat(scheduler.tasks).hasSize(2);
    }

    @Test
    void a_nudge_is_heard_after_the_commit_and_not_after_a_rollback() {
        List<String> heard = new ArrayList<>();
        TransactionalApplicationListener<?> listener = TransactionalApplicationListener.forPayload(
                TransactionPhase.AFTER_COMMIT, (JoinNudged nudge) -> heard.add("nudge"));
        ApplicationEventMulticaster events = context.getBean(ApplicationEventMulticaster.class);
        events.addApplicationListener(listener);
        try {
            transaction.executeWithoutResult(status -> {
                joins.nudge();
                assertThat(heard).isEmpty();
            });
            assertThat(heard).hasSize(1);
            transaction.executeWithoutResult(status -> {
                joins.nudge();
                status.setRollbackOnly();
            });
            assertThat(heard).hasSize(1);
        } finally {
            events.removeApplicationListener(listener);
        }
    }

    @Test
    void a_watcher_that_fails_does_not_stop_the_others() {
        List<Instant> watched = new ArrayList<>();
        Watcher broken = now -> {
            throw new IllegalStateException("broken");
        };
        work(new Kept(), List.of(broken, watched::add), clock).watch();

        assertThat(watched).hasSize(1);
        assertThat(watched.get(0)).isBetween(MutableClock.BEGIN, clock.instant());
    }
}

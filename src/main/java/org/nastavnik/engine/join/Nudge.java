package org.nastavnik.engine.join;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.TaskScheduler;

/** Has background work done at once, in its own thread; any number of nudges before it begins are one. */
public final class Nudge {

    private final ObjectProvider<TaskScheduler> scheduler;
    private final Runnable work;
    private final AtomicBoolean given = new AtomicBoolean();

    public Nudge(ObjectProvider<TaskScheduler> scheduler, Runnable work) {
        this.scheduler = scheduler;
        this.work = work;
    }

    /** After the transaction that made the work: the other thread would not see it before. */
    public void give() {
        if (given.compareAndSet(false, true)) {
            TaskScheduler threads = scheduler.getObject();
            threads.schedule(this::run, threads.getClock().instant());
        }
    }

    private void run() {
        given.set(false);
        work.run();
    }
}

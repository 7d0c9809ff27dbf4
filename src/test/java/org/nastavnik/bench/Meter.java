package org.nastavnik.bench;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.nastavnik.support.SqlCounter;

/** Sums up what a phase costs: statements of reading a task and its form, statements of completing it, time, WAL. */
class Meter {

    private final SqlCounter counter;
    private final AtomicLong reading = new AtomicLong();
    private final AtomicLong completing = new AtomicLong();
    private final AtomicLong tasks = new AtomicLong();

    Meter(SqlCounter counter) {
        this.counter = counter;
    }

    /** Finding a task, reading its form and what the form shows. */
    <T> T reading(Supplier<T> work) {
        return counted(reading, work);
    }

    /** Completing it, and the steps without a person that follow. */
    void completing(Runnable work) {
        counted(completing, () -> {
            work.run();
            return null;
        });
    }

    void taskDone() {
        tasks.incrementAndGet();
    }

    private <T> T counted(AtomicLong sum, Supplier<T> work) {
        long before = counter.statements();
        T result = work.get();
        sum.addAndGet(counter.statements() - before);
        return result;
    }

    /** With one thread only: statements of several threads cannot be told apart. */
    Cost cost(long nanos, long walBytes) {
        double done = tasks.get();
        return new Cost(
                (long) done, done / nanos * 1e9, reading.get() / done, completing.get() / done, walBytes / done / 1024);
    }

    /** Per completed task. */
    record Cost(long tasks, double perSecond, double reading, double completing, double walKilobytes) {

        double statements() {
            return reading + completing;
        }

        String line(String name, int threads) {
            String statements = threads > 1
                    ? "| – | – | –"
                    : String.format(Locale.ROOT, "| %.1f | %.1f | %.1f", reading, completing, statements());
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.1f %s | %.1f |",
                    name,
                    threads,
                    tasks,
                    perSecond,
                    statements,
                    walKilobytes);
        }
    }
}

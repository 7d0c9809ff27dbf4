package org.nastavnik.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nastavnik.support.SqlCounter;

/** Does the same again and again, for one person after the other, and keeps a line of a table about it. */
class Timings {

    private static final int WARM_UP = 10;
    private static final int TIMES = 40;

    /** Of work that takes seconds. */
    private static final int FEW = 10;

    private static final double SLOW = 1_000;

    private final SqlCounter counter;
    private final List<String> lines = new ArrayList<>();

    Timings(SqlCounter counter) {
        this.counter = counter;
        lines.add("| what | p50, ms | p95, ms | SQL statements |");
        lines.add("|---|---|---|---|");
    }

    /** Times in milliseconds. */
    record Took(double median, double p95, long statements) {}

    interface Work {
        void of(String login) throws Exception;
    }

    Took measure(String what, List<String> logins, Work work) {
        double first = once(logins.get(0), work);
        int warm = first > SLOW ? 1 : WARM_UP;
        int times = first > SLOW ? FEW : TIMES;
        for (int i = 0; i < warm; i++) {
            once(logins.get(i % logins.size()), work);
        }
        double[] took = new double[times];
        long statements = 0;
        for (int i = 0; i < times; i++) {
            long before = counter.statements();
            took[i] = once(logins.get(i % logins.size()), work);
            statements = Math.max(statements, counter.statements() - before);
        }
        Arrays.sort(took);
        Took result = new Took(took[times / 2], took[Math.max(times * 95 / 100 - 1, 0)], statements);
        String line = String.format(
                Locale.ROOT, "| %s | %.1f | %.1f | %d |", what, result.median(), result.p95(), statements);
        lines.add(line);
        System.out.println(line);
        return result;
    }

    private static double once(String login, Work work) {
        long begin = System.nanoTime();
        try {
            work.of(login);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    void note(String line) {
        lines.add("");
        lines.add(line);
        System.out.println(line);
    }

    List<String> lines() {
        return lines;
    }
}

package org.nastavnik.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nastavnik.support.SqlCounter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Does the same again and again, for one person after the other, and keeps a line of a table about it. */
class Timings {

    private static final int WARM_UP = 10;
    private static final int TIMES = 40;

    /** Of work that takes seconds. */
    private static final int FEW = 5;

    private static final double SLOW = 1_000;

    private final SqlCounter counter;
    private final JdbcTemplate jdbc;
    private final List<String> lines = new ArrayList<>();

    Timings(SqlCounter counter, JdbcTemplate jdbc) {
        this.counter = counter;
        this.jdbc = jdbc;
        lines.add("| what | p50, ms | p95, ms | SQL statements | rows of large tables read one after the other |");
        lines.add("|---|---|---|---|---|");
    }

    /** Times in milliseconds. */
    record Took(double median, double p95, long statements) {}

    interface Work {
        void of(String login) throws Exception;
    }

    Took measure(String what, List<String> logins, Work work) {
        return measure(what, logins, work, TIMES);
    }

    /** Only as often as is needed to see whether it is slow. */
    void look(String what, List<String> logins, Work work) {
        measure(what, logins, work, FEW);
    }

    private Took measure(String what, List<String> logins, Work work, int most) {
        double first = once(logins.get(0), work);
        int times = first > SLOW ? FEW : most;
        int warm = times == FEW ? 1 : WARM_UP;
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
        long scanned = scanned();
        once(logins.get(0), work);
        scanned = scanned() - scanned;
        Took result = new Took(took[times / 2], took[Math.max(times * 95 / 100 - 1, 0)], statements);
        String line = String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %d | %d |",
                what,
                result.median(),
                result.p95(),
                statements,
                scanned);
        lines.add(line);
        System.out.println(line);
        return result;
    }

    /** Of tables with more than ten thousand rows, by all so far. */
    private long scanned() {
        jdbc.execute("select pg_stat_force_next_flush()");
        return jdbc.queryForObject(
                "select coalesce(sum(seq_tup_read), 0)::bigint from pg_stat_user_tables where n_live_tup > 10000",
                Long.class);
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

package org.nastavnik.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nastavnik.support.SqlCounter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What work took: time that passed, SQL statements, and processor time of this JVM and of the database's processes. On a
 * machine that others use too, the last one is what two runs may be compared by.
 */
class Effort {

    /** Of Linux, which counts in hundredths of a second; zero elsewhere. */
    private static final double TICK = 0.01;

    private final SqlCounter sql;
    private final JdbcTemplate jdbc;

    Effort(SqlCounter sql, JdbcTemplate jdbc) {
        this.sql = sql;
        this.jdbc = jdbc;
    }

    record Spent(double seconds, double processor, long statements) {

        static final Spent NOTHING = new Spent(0, 0, 0);

        Spent plus(Spent other) {
            return new Spent(seconds + other.seconds, processor + other.processor, statements + other.statements);
        }
    }

    Spent of(Runnable work) {
        double processor = processor();
        long statements = sql.statements();
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        long sent = sql.statements() - statements;
        return new Spent(seconds, processor() - processor, sent);
    }

    private double processor() {
        long own = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        List<Long> backends =
                jdbc.queryForList("select pid from pg_stat_activity where backend_type = 'client backend'", Long.class);
        return own / 1e9 + backends.stream().mapToDouble(Effort::processorOf).sum();
    }

    private static double processorOf(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // the name may have blanks and stands in brackets
            String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(words[11]) + Long.parseLong(words[12])) * TICK;
        } catch (IOException notLinux) {
            return 0;
        }
    }

    /** In MB, after a collection. */
    static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}

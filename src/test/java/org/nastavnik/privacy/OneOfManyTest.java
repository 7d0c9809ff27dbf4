package org.nastavnik.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.pairing.calendar.PairCalendar;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.shared.privacy.DataSubject;
import org.nastavnik.shared.privacy.PersonRecords;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What concerns one person is found by an index, so that it costs the same in a school and in a country. */
@NastavnikTest
@Import(ProgrammeCase.class)
class OneOfManyTest {

    /** Grow with the country's places or with the product, not with people and years. */
    private static final Set<String> SMALL = Set.of(
            "organization_region",
            "organization_municipality",
            "launch",
            "monitoring_cycle",
            "monitoring_region_cycle",
            "monitoring_mapping",
            "monitoring_form_version");

    /** With fewer rows it is no worse to read them all. */
    private static final int ENOUGH = 500;

    private static final double ALMOST_ALL = 0.9;

    @Autowired
    private List<PersonRecords> records;

    @Autowired
    private PairCalendar calendar;

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SqlCounter counter;

    @Autowired
    private PlatformTransactionManager transactions;

    private ProgrammeCase.Run run;

    @BeforeEach
    void begin() {
        run = cases.begin().until("record-meeting");
        jdbc.execute("analyze");
    }

    @Test
    void the_calendar_of_one_reads_no_table_through() {
        assertThat(readThrough(() -> calendar.events(run.place.curator()))).isEmpty();
        assertThat(readThrough(() -> calendar.events(run.place.mentor()))).isEmpty();
        assertThat(counter.during(() -> calendar.events(run.place.curator()))).isLessThanOrEqualTo(3);
    }

    @Test
    void the_data_of_one_are_found_without_reading_tables_through() {
        DataSubject subject = DataSubject.person(Long.parseLong(run.teachers.get(0)), run.place.curator());
        List<String> found = new ArrayList<>();
        for (PersonRecords kept : records) {
            List<String> tables = readThrough(() -> {
                kept.stored(subject);
                kept.files(subject);
            });
            if (!tables.isEmpty()) {
                found.add(kept.title() + ": " + tables);
            }
        }
        assertThat(found).isEmpty();
    }

    /**
     * Which tables the work reads through: one after the other, which PostgreSQL does here only where no index answers the
     * question, or along an index from end to end, which shows where a table has enough rows.
     */
    private List<String> readThrough(Runnable work) {
        return new TransactionTemplate(transactions).execute(status -> {
            jdbc.execute("set local enable_seqscan = off");
            Map<String, Long> scans = counters("seq_scan");
            Map<String, Long> fetched = counters("idx_tup_fetch");
            work.run();
            Set<String> through = more("seq_scan", scans, 0).keySet();
            Set<String> along = more("idx_tup_fetch", fetched, ENOUGH).entrySet().stream()
                    .filter(table -> table.getValue() >= ALMOST_ALL * rows(table.getKey()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            return Stream.concat(through.stream(), along.stream())
                    .filter(table -> !SMALL.contains(table))
                    .distinct()
                    .sorted()
                    .toList();
        });
    }

    private Map<String, Long> more(String counter, Map<String, Long> before, int least) {
        Map<String, Long> more = counters(counter);
        more.replaceAll((table, now) -> now - before.getOrDefault(table, 0L));
        more.values().removeIf(difference -> difference <= least);
        return more;
    }

    private Map<String, Long> counters(String counter) {
        Map<String, Long> counters = new TreeMap<>();
        jdbc.query("select relname, coalesce(" + counter + ", 0) as n from pg_stat_xact_user_tables", row -> {
            counters.merge(row.getString("relname"), row.getLong("n"), Long::sum);
        });
        return counters;
    }

    private long rows(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }
}

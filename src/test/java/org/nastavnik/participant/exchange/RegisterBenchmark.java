package org.nastavnik.participant.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Duplicates;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRole;
import org.nastavnik.participant.exchange.ImportLine.Deed;
import org.nastavnik.participant.listing.RegisterFilter;
import org.nastavnik.participant.listing.RegisterRows;
import org.nastavnik.participant.listing.RegisterScope;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.table.TableExport;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A municipality of 100,000 persons: its import in files of 5,000, its export with memory, the search for duplicates against
 * a linear scan, and pages of the list. Another size by {@code -Dnastavnik.bench.persons=10000}.
 */
@Tag("bench")
@NastavnikTest
class RegisterBenchmark {

    private static final int PERSONS = Integer.getInteger("nastavnik.bench.persons", 100_000);
    private static final int IN_A_FILE = 5_000;
    private static final int SCHOOLS = 40;

    @Autowired
    private TestPlaces places;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private PersonImport imports;

    @Autowired
    private RegisterExport export;

    @Autowired
    private RegisterRows rows;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final List<String> report = new ArrayList<>();
    private TestPlace place;
    private RegisterScope scope;
    private List<String> schools;
    private List<Long> ids;

    @Test
    void a_municipality_of_a_hundred_thousand() throws IOException {
        place = places.newPlace();
        long municipality = place.municipality().id();
        scope = new RegisterScope(municipality, java.util.Set.of(), true, true);
        schools =
                IntStream.rangeClosed(1, SCHOOLS).mapToObj(i -> "Лицей № " + i).toList();
        ids = schools.stream()
                .map(name -> organizations
                        .addOrganization(place.municipality(), OrganizationKind.SCHOOL, name, name, "Город", null)
                        .id())
                .toList();
        report.add("| what | persons | seconds | of these on the own processor | statements | notes |");
        report.add("|---|---|---|---|---|---|");
        importAll();
        again();
        jdbc.execute("analyze");
        long flat = export(FileFormat.XLSX, ids.get(0));
        long whole = export(FileFormat.XLSX, null);
        export(FileFormat.CSV, null);
        searchDuplicates();
        pages();
        Files.write(Path.of("target", "register-benchmark.md"), report);
        // what the export keeps: one id for each person, for the log of readings
        assertThat(whole).isLessThan(flat + 60);
    }

    private void line(String what, long persons, double[] seconds, long statements, String notes) {
        String line = String.format(
                Locale.ROOT,
                "| %s | %,d | %.2f | %.2f | %d | %s |",
                what,
                persons,
                seconds[0],
                seconds[1],
                statements,
                notes);
        report.add(line);
        System.out.println(line);
    }

    private void importAll() {
        Watch upload = new Watch();
        Watch preview = new Watch();
        Watch storing = new Watch();
        long before = sql.statements();
        int files = 0;
        for (int start = 0; start < PERSONS; start += IN_A_FILE) {
            byte[] content = new PeopleList(Math.min(IN_A_FILE, PERSONS - start), start, schools).csv();
            long[] file = new long[1];
            upload.run(() -> file[0] = Acting.get(place.operator(), () -> imports.upload(content)));
            preview.run(() -> Acting.get(place.operator(), () -> imports.plan(imports.get(file[0]))));
            storing.run(() -> Acting.get(place.operator(), () -> imports.takeOver(file[0], true)));
            files++;
        }
        long statements = sql.statements() - before;
        long there = jdbc.queryForObject(
                "select count(*) from participant_person where municipality_id = ?",
                Long.class,
                place.municipality().id());
        line(
                "import, " + files + " files",
                there,
                new double[] {
                    upload.wall + preview.wall + storing.wall, upload.processor + preview.processor + storing.processor
                },
                statements,
                String.format(
                        Locale.ROOT,
                        "a file: upload %s, preview %s, take-over %s; %.4f statements a person",
                        upload.of(files),
                        preview.of(files),
                        storing.of(files),
                        (double) statements / there));
        // some are asked about, since their names begin alike and they are born on the same day
        assertThat(there).isGreaterThan(PERSONS * 99L / 100);
        assertThat((double) statements / there).isLessThan(0.1);
    }

    /** Sums up what passes, and what this thread needs of it on a processor; the rest is the database and other programs. */
    private static final class Watch {

        private double wall;
        private double processor;

        private void run(Runnable work) {
            long begin = System.nanoTime();
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            wall += seconds(begin);
            processor += (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e9;
        }

        private String of(int parts) {
            return String.format(Locale.ROOT, "%.2f s (%.2f)", wall / parts, processor / parts);
        }

        private double[] both() {
            return new double[] {wall, processor};
        }
    }

    private void again() {
        byte[] content = new PeopleList(Math.min(IN_A_FILE, PERSONS), 0, schools).csv();
        long[] kept = new long[1];
        Watch watch = new Watch();
        long statements = sql.during(() -> watch.run(() ->
                kept[0] = Acting.get(place.operator(), () -> imports.takeOver(imports.upload(content), true))
                        .count(Deed.KEEP)));
        line("the same file again", kept[0], watch.both(), statements, "nothing changes");
    }

    /** @return the most heap that was in use after a collection, in MB */
    private long export(FileFormat format, Long organization) throws IOException {
        RegisterFilter filter = new RegisterFilter(organization, null, null, null, null, null);
        Path file = Files.createTempFile("register", format.ending());
        AtomicLong peak = new AtomicLong();
        AtomicBoolean running = new AtomicBoolean(true);
        Thread sampler = new Thread(() -> {
            while (running.get()) {
                System.gc();
                peak.accumulateAndGet(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20, Math::max);
                LockSupport.parkNanos(2_000_000_000L);
            }
        });
        sampler.start();
        Watch watch = new Watch();
        long statements = sql.during(() -> watch.run(() -> Acting.as(place.operator(), () -> {
            try (TableExport table = export.file(scope, filter, format);
                    OutputStream out = Files.newOutputStream(file)) {
                table.writeTo(out);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        })));
        running.set(false);
        LockSupport.parkNanos(100_000_000L);
        long persons = rows.page(scope, filter, 0).total();
        line(
                "export " + format,
                persons,
                watch.both(),
                statements,
                String.format(Locale.ROOT, "%d MB heap at most, file of %d KB", peak.get(), Files.size(file) >> 10));
        Files.delete(file);
        return peak.get();
    }

    private void searchDuplicates() {
        List<Duplicates.Asked> asked = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            PersonName name = new PersonName("Новенький" + (char) ('а' + i % 30), "Артём", "Петрович");
            asked.add(new Duplicates.Asked(
                    i, ids.get(i % SCHOOLS), name, LocalDate.of(2012, 1, 1).plusDays(i)));
        }
        double[] indexed = asked.stream()
                .mapToDouble(one -> timed(() -> duplicates.of(one.organizationId(), one.name(), one.born(), 0)))
                .sorted()
                .toArray();
        double[] scanned = new TransactionTemplate(transactions).execute(status -> {
            jdbc.execute("set local enable_indexscan = off");
            jdbc.execute("set local enable_bitmapscan = off");
            // a prepared statement keeps the plan that it had
            jdbc.execute("discard plans");
            return asked.stream()
                    .limit(30)
                    .mapToDouble(one -> timed(() -> duplicates.of(one.organizationId(), one.name(), one.born(), 0)))
                    .sorted()
                    .toArray();
        });
        jdbc.execute("discard plans");
        double together = timed(() -> duplicates.of(asked, true));
        line(
                "duplicates of one person",
                PERSONS,
                new double[] {median(indexed), 0},
                1,
                String.format(
                        Locale.ROOT,
                        "median %.2f ms, p95 %.2f ms; linear scan: median %.1f ms; 1,000 persons in one statement: %.0f ms",
                        median(indexed) * 1e3,
                        p95(indexed) * 1e3,
                        median(scanned) * 1e3,
                        together * 1e3));
        assertThat(median(indexed)).isLessThan(median(scanned));
    }

    private void pages() {
        page("list, first page", RegisterFilter.all(), 0);
        page("list, last page", RegisterFilter.all(), Integer.MAX_VALUE / RegisterRows.SIZE);
        page("list by two words", new RegisterFilter(null, null, null, null, null, "ива анн"), 0);
        page(
                "list of one organisation's teachers",
                new RegisterFilter(ids.get(15), PersonKind.TEACHER, null, null, null, null),
                0);
        page(
                "list by role and half-year",
                new RegisterFilter(null, null, PersonRole.MENTEE, null, new HalfYear(2026, 2), null),
                0);
    }

    private void page(String what, RegisterFilter filter, int number) {
        double[] times = IntStream.range(0, 40)
                .mapToDouble(i -> timed(() -> rows.page(scope, filter, number)))
                .sorted()
                .toArray();
        long statements = sql.during(() -> rows.page(scope, filter, number));
        line(
                what,
                rows.page(scope, filter, 0).total(),
                new double[] {median(times), 0},
                statements,
                String.format(Locale.ROOT, "median %.1f ms, p95 %.1f ms", median(times) * 1e3, p95(times) * 1e3));
    }

    private static double timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return seconds(begin);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double p95(double[] sorted) {
        return Arrays.stream(sorted)
                .skip((long) (sorted.length * 0.95))
                .findFirst()
                .orElseThrow();
    }
}

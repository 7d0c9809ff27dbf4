package org.nastavnik.roadmap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.nastavnik.programme.MentoringProgramme;
import org.springframework.stereotype.Component;

/**
 * What a road map begins with: the municipality's own template by its code, else the common one. Terms are relative to the
 * programme's period: {@code start+2m} and {@code end} are its third month and its end, {@code month:05} is May of each
 * year in it.
 */
@Component
class RoadMapTemplates {

    private static final String FOLDER = "/roadmap/templates/";
    private static final String MONTHS = "month:";

    List<ItemText> itemsFor(MentoringProgramme programme) {
        Period period = new Period(programme.startsOn(), programme.endsOn());
        return lines(programme.tenantId()).map(line -> item(line, period)).toList();
    }

    private static Stream<String> lines(String municipality) {
        String own = FOLDER + municipality + ".csv";
        String file = RoadMapTemplates.class.getResource(own) == null ? FOLDER + "default.csv" : own;
        try (InputStream in = RoadMapTemplates.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(l -> !l.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ItemText item(String line, Period period) {
        String[] cell = line.split(";", -1);
        if (cell.length != 8) {
            throw new IllegalStateException("A road map template needs eight columns: " + line);
        }
        String from = cell[5];
        if (from.startsWith(MONTHS)) {
            List<YearMonth> months = period.months(from.substring(MONTHS.length()));
            return new ItemText(
                    cell[0],
                    cell[1],
                    cell[2],
                    cell[3],
                    DueWords.of(months),
                    months.get(0).atDay(1),
                    months.get(months.size() - 1).atEndOfMonth(),
                    cell[7]);
        }
        return new ItemText(
                cell[0], cell[1], cell[2], cell[3], cell[4], period.first(from), period.last(cell[6]), cell[7]);
    }

    /** A programme's period, and what a template's terms mean in it. */
    private record Period(LocalDate start, LocalDate end) {

        LocalDate first(String term) {
            LocalDate day = month(term) == null ? null : month(term).atDay(1);
            return day == null ? null : day.isBefore(start) ? start : day;
        }

        LocalDate last(String term) {
            LocalDate day = month(term) == null ? null : month(term).atEndOfMonth();
            return day == null ? null : day.isAfter(end) ? end : day;
        }

        private YearMonth month(String term) {
            if (term.isBlank()) {
                return null;
            }
            if (term.equals("end")) {
                return YearMonth.from(end);
            }
            String months = term.replace("start", "").replace("+", "").replace("m", "");
            YearMonth wanted = YearMonth.from(start).plusMonths(months.isEmpty() ? 0 : Long.parseLong(months));
            return wanted.isAfter(YearMonth.from(end)) ? YearMonth.from(end) : wanted;
        }

        /** Those months of each year that lie in the period; the last month of the period where none does. */
        List<YearMonth> months(String numbers) {
            List<Integer> wanted =
                    Stream.of(numbers.split(",")).map(Integer::valueOf).toList();
            YearMonth first = YearMonth.from(start);
            long length = ChronoUnit.MONTHS.between(first, YearMonth.from(end));
            List<YearMonth> found = new ArrayList<>(LongStream.rangeClosed(0, length)
                    .mapToObj(first::plusMonths)
                    .filter(m -> wanted.contains(m.getMonthValue()))
                    .toList());
            return found.isEmpty() ? List.of(YearMonth.from(end)) : found;
        }
    }
}

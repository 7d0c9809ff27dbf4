package org.nastavnik.roadmap.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nastavnik.roadmap.due.DueSpan.Point;

/** Understands a term in the period of its map: what is not said («январь-март») holds for every year of it. */
final class DueParser {

    private static final Pattern LATER = Pattern.compile("^(.+?)[\\s,.;]+(далее|затем)[\\s,]+(.+)$");
    private static final int MONTHS = 12;
    private static final int MOST_WORDS = 300;
    private static final int MOST_YEARS = 50;

    private final DuePeriod map;

    DueParser(DuePeriod map) {
        this.map = map;
    }

    DueTerm parse(String written) {
        String words = tidy(written);
        if (words.isEmpty() || words.length() > MOST_WORDS) {
            return DueTerm.unclear();
        }
        Optional<OpenPeriod> open = OpenWords.find(words);
        if (open.isPresent()) {
            return open(open.get());
        }
        Matcher later = LATER.matcher(words);
        if (later.matches() && OpenWords.find(later.group(3)).isPresent()) {
            List<DuePeriod> dated = dated(later.group(1));
            return dated.isEmpty()
                    ? DueTerm.unclear()
                    : DueTerm.dated(dated, OpenWords.find(later.group(3)).get(), map);
        }
        List<DuePeriod> dated = dated(words);
        return dated.isEmpty() ? DueTerm.unclear() : DueTerm.dated(dated, null, map);
    }

    /** What lasts as long as the map is due at its end. */
    private DueTerm open(OpenPeriod open) {
        return open == OpenPeriod.WHOLE_PERIOD
                ? DueTerm.dated(List.of(map), open, map)
                : new DueTerm(DueTerm.Meaning.OPEN, List.of(), open);
    }

    private static String tidy(String written) {
        if (written == null) {
            return "";
        }
        return written.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("(?<![а-я])гг?\\.", " г ")
                .replaceAll("[.,;\\s\\u00a0]+$", "")
                .replaceAll("[\\s\\u00a0\\u2007\\u202f\\u200b\\ufeff]+", " ")
                .strip();
    }

    private List<DuePeriod> dated(String words) {
        DueReader read = DueToken.of(words).map(DueReader::new).orElse(null);
        if (read == null || read.unclear()) {
            return List.of();
        }
        List<DueSpan> spans = new ArrayList<>(read.spans());
        if (read.schoolYears()) {
            if (!spans.isEmpty()) {
                return List.of();
            }
            spans.add(new DueSpan(new Point(0, 9, 0, false), new Point(0, 5, 0, false)));
        }
        if (spans.isEmpty()) {
            return read.timesAYear() > 0 || read.annual() ? slices(MONTHS / Math.max(1, read.timesAYear())) : List.of();
        }
        if (read.timesAYear() > 0 && spans.stream().anyMatch(DueSpan::onlyYears)) {
            return List.of();
        }
        List<DuePeriod> periods = new ArrayList<>();
        for (DueSpan span : withYears(spans, read.annual())) {
            Optional<DuePeriod> period = span.period(map);
            if (period.isEmpty()) {
                return List.of();
            }
            periods.add(period.get());
        }
        return periods;
    }

    /** As many months each, counted from the beginning of the map. */
    private List<DuePeriod> slices(int months) {
        List<DuePeriod> slices = new ArrayList<>();
        for (int i = 0; i < MOST_YEARS * MONTHS; i++) {
            LocalDate first = map.from().plusMonths((long) i * months);
            if (first.isAfter(map.until())) {
                break;
            }
            slices.add(new DuePeriod(
                    first, map.from().plusMonths((i + 1L) * months).minusDays(1)));
        }
        return slices;
    }

    /** Gives a year to every span: its own, the one that follows in the list, or every year of the map. */
    private List<DueSpan> withYears(List<DueSpan> spans, boolean annual) {
        List<DueSpan> dated = new ArrayList<>();
        List<DueSpan> waiting = new ArrayList<>();
        List<DueSpan> repeated = List.of();
        for (DueSpan span : spans) {
            if (span.oneYear() && !waiting.isEmpty()) {
                repeated = List.copyOf(waiting);
                waiting.clear();
                repeat(repeated, span, dated);
            } else if (span.oneYear() && !repeated.isEmpty()) {
                repeat(repeated, span, dated);
            } else if (span.yearless()) {
                waiting.add(span);
            } else if (annual && span.onlyYears() && span.from() != null) {
                years(span).forEach(year -> dated.add(whole(year)));
            } else {
                waiting.forEach(w -> dated.add(w.in(span.until().year())));
                repeated = span.onlyYears()
                        ? List.of()
                        : Stream.concat(waiting.stream(), Stream.of(span)).toList();
                waiting.clear();
                dated.add(span);
            }
        }
        waiting.forEach(span -> mapYears().forEach(year -> dated.add(span.in(year))));
        return dated;
    }

    private static void repeat(List<DueSpan> spans, DueSpan year, List<DueSpan> dated) {
        spans.forEach(span -> dated.add(span.in(year.until().year())));
    }

    private static DueSpan whole(int year) {
        Point point = new Point(0, 0, year, false);
        return new DueSpan(point, point);
    }

    private List<Integer> years(DueSpan span) {
        int last = span.until().year();
        int first = span.from().year();
        return IntStream.rangeClosed(first, Math.min(last, first + MOST_YEARS))
                .boxed()
                .toList();
    }

    private List<Integer> mapYears() {
        int first = map.from().getYear();
        return IntStream.rangeClosed(first, Math.min(map.until().getYear() + 1, first + MOST_YEARS))
                .boxed()
                .toList();
    }
}

package org.nastavnik.roadmap.due;

import java.time.LocalDate;
import java.util.List;

/**
 * What the words of a term mean in a road map's period. The words themselves stay as they are written.
 *
 * @param periods inside of the map's period, in their order; empty where the term is open, lies outside or is not understood
 * @param open may stand beside periods («октябрь 2021, далее по дополнительному графику»); may be null
 */
public record DueTerm(Meaning meaning, List<DuePeriod> periods, OpenPeriod open) {

    private static final int SHOWN = 2;

    /** How far the words were understood. */
    public enum Meaning {
        DATED,
        OPEN,
        OUTSIDE,
        UNCLEAR
    }

    public DueTerm {
        periods = List.copyOf(periods);
    }

    static DueTerm unclear() {
        return new DueTerm(Meaning.UNCLEAR, List.of(), null);
    }

    /** What the words mean between these days; never fails and never loses anything. */
    public static DueTerm of(String words, LocalDate mapFrom, LocalDate mapUntil) {
        return of(words, new DuePeriod(mapFrom, mapUntil));
    }

    public static DueTerm of(String words, DuePeriod map) {
        return new DueParser(map).parse(words);
    }

    /** The days that somebody typed beside the words count, unless the words say the same in more than one period. */
    public static DueTerm of(String words, LocalDate from, LocalDate until, DuePeriod map) {
        if (until == null || from != null && until.isBefore(from)) {
            return of(words, map);
        }
        DueTerm said = of(words, map);
        if (said.meaning == Meaning.DATED && said.open == null && said.spans(from, until)) {
            return said;
        }
        return dated(
                List.of(new DuePeriod(from == null ? (until.isBefore(map.from()) ? until : map.from()) : from, until)),
                null,
                map);
    }

    private boolean spans(LocalDate from, LocalDate until) {
        LocalDate first = periods.stream()
                .map(DuePeriod::from)
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
        return first.equals(from) && periods.get(periods.size() - 1).until().equals(until);
    }

    static DueTerm dated(List<DuePeriod> meant, OpenPeriod open, DuePeriod map) {
        List<DuePeriod> inside = meant.stream()
                .flatMap(period -> period.within(map).stream())
                .sorted(java.util.Comparator.comparing(DuePeriod::until).thenComparing(DuePeriod::from))
                .distinct()
                .toList();
        if (!inside.isEmpty()) {
            return new DueTerm(Meaning.DATED, inside, open);
        }
        return new DueTerm(open == null ? Meaning.OUTSIDE : Meaning.OPEN, List.of(), open);
    }

    public boolean understood() {
        return meaning != Meaning.UNCLEAR;
    }

    /** For a table: of many terms the first two and how many there are. */
    public String brief() {
        return periods.size() <= SHOWN
                ? inWords()
                : DueFormat.of(periods.subList(0, SHOWN)) + "…, всего сроков: " + periods.size();
    }

    /** The same in the words of this system, which it understands again. */
    public String inWords() {
        return switch (meaning) {
            case DATED -> DueFormat.of(periods);
            case OPEN -> open.title();
            case OUTSIDE -> "вне периода карты";
            case UNCLEAR -> "не понято";
        };
    }
}

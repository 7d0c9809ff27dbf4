package org.nastavnik.monitoring.region.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.nastavnik.monitoring.outcome.note.NoteWords;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.MunicipalityFigures;
import org.nastavnik.monitoring.region.mapping.ComparableIndicator;
import org.nastavnik.shared.RussianPlural;

/** Words about municipalities and their figures; the numbers in them agree. */
final class RegionWords {

    private static final long SMALL = 5;

    private RegionWords() {}

    /** «1 муниципалитета», «2 муниципалитетов». */
    static String ofMunicipalities(long count) {
        return RussianPlural.of(count, "%d муниципалитета", "%d муниципалитетов", "%d муниципалитетов");
    }

    /** «1 муниципалитет», «2 муниципалитета», «5 муниципалитетов». */
    static String municipalities(long count) {
        return RussianPlural.of(count, "%d муниципалитет", "%d муниципалитета", "%d муниципалитетов");
    }

    /** «цели достиг 1 муниципалитет из 8», «достигли оба муниципалитета», «не достиг ни один из 3 муниципалитетов». */
    static String reachedBy(long reached, long all) {
        if (all == 0) {
            return "цели у муниципалитетов не установлены";
        }
        if (reached == 0) {
            return all == 1 ? "муниципалитет цели не достиг" : "цели не достиг ни один из " + ofMunicipalities(all);
        }
        if (reached == all) {
            return all == 1
                    ? "муниципалитет цели достиг"
                    : all == 2 ? "цели достигли оба муниципалитета" : "цели достигли все " + municipalities(all);
        }
        return RussianPlural.of(
                        reached,
                        "цели достиг %d муниципалитет",
                        "цели достигли %d муниципалитета",
                        "цели достигли %d муниципалитетов")
                + " из " + all;
    }

    static String names(Collection<MunicipalityFigures> municipalities) {
        return municipalities.stream().map(MunicipalityFigures::name).collect(Collectors.joining(", "));
    }

    /** « (145 из 200)»; nothing where the group is so small that somebody could be recognised. */
    static String parts(ComparableFigure figure) {
        if (figure.numerator() == null || figure.denominator() == null || figure.value() == null) {
            return "";
        }
        boolean small = figure.numerator() > 0 && figure.numerator() < SMALL || figure.denominator() < SMALL;
        return small ? "" : " (%d из %d)".formatted(figure.numerator(), figure.denominator());
    }

    /** The percentage, or why there is none. */
    static String value(ComparableFigure figure) {
        return figure.value() == null ? figure.state().title() : NoteWords.percent(figure.value());
    }

    static String percentOrDash(BigDecimal value) {
        return value == null ? "—" : NoteWords.percent(value);
    }

    /** «R6. Доля обучающихся». */
    static String named(ComparableIndicator indicator) {
        return indicator.code() + ". " + NoteWords.bare(indicator.name());
    }
}

package org.nastavnik.monitoring.region.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.nastavnik.monitoring.region.figures.ComparableFigure;

/** What of a comparable indicator stands in a form. */
public enum FigurePart {
    NUMERATOR("числитель"),
    DENOMINATOR("знаменатель"),
    VALUE("значение, %");

    private final String title;

    FigurePart(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As a person writes it in a file. */
    static Optional<FigurePart> read(String word) {
        String bare = word.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0,%]", "");
        return Arrays.stream(values())
                .filter(part -> part.title.replaceAll("[ ,%]", "").equals(bare))
                .findFirst();
    }

    /** Null where there is none. */
    Number of(ComparableFigure figure) {
        return switch (this) {
            case NUMERATOR -> figure.numerator();
            case DENOMINATOR -> figure.denominator();
            case VALUE -> figure.value();
        };
    }
}

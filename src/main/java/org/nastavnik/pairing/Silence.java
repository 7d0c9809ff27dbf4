package org.nastavnik.pairing;

import org.nastavnik.shared.RussianPlural;

/** For how long a pair that should meet has not met, and whether this is too long. */
public record Silence(int days, Level level) {

    /** How loudly a page says it. */
    public enum Level {
        CALM,
        /** The mentor has been reminded. */
        WARNING,
        /** The curator has been told. */
        STRONG
    }

    public String daysText() {
        return RussianPlural.of(days, "%d день", "%d дня", "%d дней");
    }

    /** As a cell of a list says it; not by colour alone. */
    public String text() {
        return switch (level) {
            case CALM -> daysText();
            case WARNING -> daysText() + ": пора встретиться";
            case STRONG -> daysText() + ": нужна помощь куратора";
        };
    }

    public boolean warns() {
        return level != Level.CALM;
    }

    public boolean strong() {
        return level == Level.STRONG;
    }
}

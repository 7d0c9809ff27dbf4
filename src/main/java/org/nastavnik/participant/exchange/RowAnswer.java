package org.nastavnik.participant.exchange;

/**
 * What a person says about a row whose person may stand in the register already.
 *
 * @param personId who it is, where it is somebody of the register; null else
 */
public record RowAnswer(Kind kind, Long personId) {

    /** The ways to answer. */
    public enum Kind {
        /** Nothing has been said. */
        OPEN,
        /** Somebody else: is entered. */
        ANOTHER,
        /** This one of the register: is changed. */
        SAME,
        /** Is left out. */
        SKIP
    }

    static final RowAnswer OPEN = new RowAnswer(Kind.OPEN, null);

    /** As forms and rows write it: {@code ANOTHER}, {@code SKIP}, {@code SAME:17}; anything else is no answer. */
    public static RowAnswer of(String text) {
        if (text == null) {
            return OPEN;
        }
        if (text.matches("SAME:\\d{1,18}")) {
            return new RowAnswer(Kind.SAME, Long.valueOf(text.substring(5)));
        }
        return switch (text) {
            case "ANOTHER" -> new RowAnswer(Kind.ANOTHER, null);
            case "SKIP" -> new RowAnswer(Kind.SKIP, null);
            default -> OPEN;
        };
    }

    public String text() {
        return kind == Kind.SAME ? "SAME:" + personId : kind.name();
    }
}

package org.nastavnik.shared;

/** Chooses the word's form after a number: 1 задача, 2 задачи, 5 задач. */
public final class RussianPlural {

    private RussianPlural() {}

    /** @param one for 1, 21, 31 …; {@code few} for 2–4, 22–24 …; {@code many} for the rest; {@code %d} takes the number */
    public static String of(long count, String one, String few, String many) {
        long tens = count % 100;
        long ones = count % 10;
        String form = many;
        if (tens < 11 || tens > 14) {
            if (ones == 1) {
                form = one;
            } else if (ones >= 2 && ones <= 4) {
                form = few;
            }
        }
        return form.formatted(count);
    }
}

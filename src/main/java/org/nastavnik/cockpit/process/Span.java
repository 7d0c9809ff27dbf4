package org.nastavnik.cockpit.process;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Durations as people say them: «45 мин», «3,5 ч», «12 дн.». */
public final class Span {

    private static final double MINUTE = 60_000;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;
    private static final int ROUND = 10;

    private Span() {}

    public static String of(double milliseconds) {
        if (milliseconds < MINUTE) {
            return "меньше минуты";
        }
        if (milliseconds < 2 * HOUR) {
            return number(milliseconds / MINUTE, 0) + "\u00a0мин";
        }
        if (milliseconds < 2 * DAY) {
            return number(milliseconds / HOUR, milliseconds < ROUND * HOUR ? 1 : 0) + "\u00a0ч";
        }
        return number(milliseconds / DAY, milliseconds < ROUND * DAY ? 1 : 0) + "\u00a0дн.";
    }

    private static String number(double value, int digits) {
        return BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }
}

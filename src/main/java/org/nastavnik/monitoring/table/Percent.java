package org.nastavnik.monitoring.table;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.nastavnik.shared.Refusal;

/** A percentage as people write it. */
public final class Percent {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3})(?:[.,](\\d))?[\\s\\u00a0]*%?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Percent() {}

    /** «70», «12,5 %»; null for nothing or a dash. */
    public static BigDecimal read(String text) {
        String bare = text == null ? "" : text.strip();
        if (bare.isEmpty() || bare.equals("—") || bare.equals("-")) {
            return null;
        }
        var matcher = WRITTEN.matcher(bare);
        if (matcher.matches()) {
            BigDecimal value =
                    new BigDecimal(matcher.group(1) + (matcher.group(2) == null ? "" : "." + matcher.group(2)));
            if (value.compareTo(WHOLE) <= 0) {
                return value.setScale(1);
            }
        }
        throw new Refusal(
                "targets",
                "Целевое значение «" + bare + "» не понято: укажите процент от 0 до 100, например 70 или 12,5.");
    }

    /** «70», «12,5»; empty for null. */
    public static String write(BigDecimal value) {
        if (value == null) {
            return "";
        }
        BigDecimal bare = value.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString().replace('.', ',');
    }
}

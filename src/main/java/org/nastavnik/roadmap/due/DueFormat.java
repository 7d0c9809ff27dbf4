package org.nastavnik.roadmap.due;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Periods in words: «октябрь 2026 г.», «сентябрь – октябрь 2026 г.», «с 05.10.2026 по 20.10.2026». */
public final class DueFormat {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL", RUSSIAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", RUSSIAN);

    private DueFormat() {}

    public static String of(List<DuePeriod> periods) {
        return periods.stream().map(DueFormat::of).collect(Collectors.joining("; "));
    }

    public static String of(DuePeriod period) {
        return period.wholeMonths()
                ? months(YearMonth.from(period.from()), YearMonth.from(period.until()))
                : days(period.from(), period.until());
    }

    private static String months(YearMonth first, YearMonth last) {
        if (first.equals(last)) {
            return MONTH.format(last) + year(last);
        }
        return first.getYear() == last.getYear()
                ? MONTH.format(first) + " – " + MONTH.format(last) + year(last)
                : MONTH.format(first) + year(first) + " – " + MONTH.format(last) + year(last);
    }

    private static String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? DAY.format(first) : "с " + DAY.format(first) + " по " + DAY.format(last);
    }

    private static String year(YearMonth month) {
        return " " + month.getYear() + "\u00a0г.";
    }
}

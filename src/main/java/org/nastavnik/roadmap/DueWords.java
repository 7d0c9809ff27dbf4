package org.nastavnik.roadmap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Terms as road maps write them: «октябрь 2026 г.», «октябрь – ноябрь 2026 г.». */
final class DueWords {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL", RUSSIAN);

    private DueWords() {}

    /** @param from may be null */
    static String of(LocalDate from, LocalDate until) {
        YearMonth last = YearMonth.from(until);
        YearMonth first = from == null ? last : YearMonth.from(from);
        if (first.equals(last)) {
            return month(last) + year(last);
        }
        return first.getYear() == last.getYear()
                ? month(first) + " – " + month(last) + year(last)
                : month(first) + year(first) + " – " + month(last) + year(last);
    }

    static String of(List<YearMonth> months) {
        return months.stream().map(m -> month(m) + year(m)).collect(Collectors.joining(", "));
    }

    private static String month(YearMonth month) {
        return MONTH.format(month);
    }

    private static String year(YearMonth month) {
        return " " + month.getYear() + "\u00a0г.";
    }
}

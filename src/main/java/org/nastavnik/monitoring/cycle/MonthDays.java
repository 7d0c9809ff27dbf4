package org.nastavnik.monitoring.cycle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;

/** Days that come back with every half-year: MM-DD in tables, дд.мм on pages. */
public final class MonthDays {

    private static final Pattern TYPED = Pattern.compile("\\s*(\\d{1,2})\\.(\\d{1,2})\\.?\\s*");

    private MonthDays() {}

    /** For the second half-year a month from January to June is one of the next year. */
    public static LocalDate in(HalfYear period, MonthDay day) {
        boolean nextYear = period.half() == 2 && day.getMonthValue() <= Month.JUNE.getValue();
        return Year.of(nextYear ? period.year() + 1 : period.year()).atMonthDay(day);
    }

    /** MonthDay writes «--05-31». */
    public static String store(MonthDay day) {
        return day.toString().substring(2);
    }

    public static MonthDay read(String stored) {
        return MonthDay.parse("--" + stored);
    }

    /** What was typed into the field, such as «31.05». */
    public static MonthDay typed(Map<String, String> form, String field) {
        Matcher matcher = TYPED.matcher(form.getOrDefault(field, ""));
        try {
            if (matcher.matches()) {
                return MonthDay.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)));
            }
        } catch (DateTimeException noSuchDay) {
            // told below
        }
        throw new Refusal(field, "Укажите день и месяц, например 31.05.");
    }
}

package org.nastavnik.shared;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** January to June, or July to December: head counts and indicators are reported for it (order 25/1, item 6: twice a year). */
public record HalfYear(int year, int half) implements Comparable<HalfYear> {

    private static final Pattern CODE = Pattern.compile("(20\\d\\d)-([12])");
    private static final int EARLIEST = 2019;
    private static final int LATEST = 2100;

    public HalfYear {
        if (year < EARLIEST || year > LATEST || half < 1 || half > 2) {
            throw new Refusal("period", "Такого полугодия нет: выберите его из списка.");
        }
    }

    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonth().getValue() <= Month.JUNE.getValue() ? 1 : 2);
    }

    /** From {@link #code}. */
    public static HalfYear parse(String code) {
        Matcher matcher = CODE.matcher(code == null ? "" : code);
        if (!matcher.matches()) {
            throw new Refusal("period", "Выберите полугодие из списка.");
        }
        return new HalfYear(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** For addresses: {@code 2026-2}. */
    public String code() {
        return year + "-" + half;
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, half == 1 ? Month.JANUARY : Month.JULY, 1);
    }

    public LocalDate lastDay() {
        return half == 1 ? LocalDate.of(year, Month.JUNE, 30) : LocalDate.of(year, Month.DECEMBER, 31);
    }

    public HalfYear next() {
        return half == 1 ? new HalfYear(year, 2) : new HalfYear(year + 1, 1);
    }

    public HalfYear previous() {
        return half == 2 ? new HalfYear(year, 1) : new HalfYear(year - 1, 2);
    }

    public String title() {
        return (half == 1 ? "I" : "II") + " полугодие " + year + " года";
    }

    @Override
    public int compareTo(HalfYear other) {
        return firstDay().compareTo(other.firstDay());
    }
}

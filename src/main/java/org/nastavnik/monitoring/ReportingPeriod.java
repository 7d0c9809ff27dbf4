package org.nastavnik.monitoring;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nastavnik.participant.headcount.HalfYear;
import org.nastavnik.shared.Refusal;

/** A half-year: the period that indicators are reported for (order 25/1, item 6: twice a year). */
public record ReportingPeriod(int year, int half) implements Comparable<ReportingPeriod> {

    private static final Pattern CODE = Pattern.compile("(20\\d\\d)-([12])");

    public ReportingPeriod {
        if (half != 1 && half != 2) {
            throw new IllegalArgumentException("Half-year " + half);
        }
    }

    public static ReportingPeriod of(LocalDate day) {
        return new ReportingPeriod(day.getYear(), day.getMonth().getValue() <= Month.JUNE.getValue() ? 1 : 2);
    }

    /** From {@link #code}. */
    public static ReportingPeriod parse(String code) {
        Matcher matcher = CODE.matcher(code == null ? "" : code);
        if (!matcher.matches()) {
            throw new Refusal("period", "Выберите полугодие из списка.");
        }
        return new ReportingPeriod(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** For addresses: {@code 2026-2}. */
    public String code() {
        return year + "-" + half;
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, half == 1 ? Month.JANUARY : Month.JULY, 1);
    }

    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    public ReportingPeriod next() {
        return half == 1 ? new ReportingPeriod(year, 2) : new ReportingPeriod(year + 1, 1);
    }

    public ReportingPeriod previous() {
        return half == 2 ? new ReportingPeriod(year, 1) : new ReportingPeriod(year - 1, 2);
    }

    /** The same as the register's head counts know it. */
    public HalfYear halfYear() {
        return new HalfYear(year, half);
    }

    public String title() {
        return (half == 1 ? "I" : "II") + " полугодие " + year + " года";
    }

    @Override
    public int compareTo(ReportingPeriod other) {
        return firstDay().compareTo(other.firstDay());
    }
}

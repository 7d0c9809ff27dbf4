package org.nastavnik.participant.headcount;

import java.time.LocalDate;
import org.nastavnik.shared.Refusal;

/** A reporting period: January to June, or July to December. */
public record HalfYear(int year, int half) {

    private static final int JUNE = 6;

    public HalfYear {
        if (year < 2019 || year > 2100 || half < 1 || half > 2) {
            throw new Refusal("period", "Такого полугодия нет: выберите его из списка.");
        }
    }

    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= JUNE ? 1 : 2);
    }

    public HalfYear before() {
        return half == 1 ? new HalfYear(year - 1, 2) : new HalfYear(year, 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, half == 1 ? 1 : JUNE + 1, 1);
    }

    public LocalDate lastDay() {
        return half == 1 ? LocalDate.of(year, JUNE, 30) : LocalDate.of(year, 12, 31);
    }

    public String title() {
        return (half == 1 ? "I" : "II") + " полугодие " + year + " года";
    }
}

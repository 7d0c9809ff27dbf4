package org.nastavnik.launch;

import java.time.LocalDate;
import org.nastavnik.shared.Refusal;

/** From when to when the programmes of a launch run; three years at most, as every programme. */
public record Period(LocalDate startsOn, LocalDate endsOn) {

    public Period {
        if (startsOn == null) {
            throw new Refusal("startsOn", "Укажите дату начала программ.");
        }
        if (endsOn == null) {
            throw new Refusal("endsOn", "Укажите дату окончания программ.");
        }
        if (!endsOn.isAfter(startsOn)) {
            throw new Refusal("endsOn", "Дата окончания не позже даты начала: укажите более позднюю дату окончания.");
        }
        if (endsOn.isAfter(startsOn.plusYears(3))) {
            throw new Refusal("endsOn", "Программы длятся не более трёх лет: укажите более раннюю дату окончания.");
        }
    }

    /** The school year that is running or comes next. */
    public static Period schoolYear(LocalDate today) {
        int year = today.getMonthValue() >= 6 ? today.getYear() : today.getYear() - 1;
        return new Period(LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 5, 31));
    }
}

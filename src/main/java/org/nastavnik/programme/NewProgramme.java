package org.nastavnik.programme;

import java.time.LocalDate;
import java.util.Set;
import org.nastavnik.shared.Refusal;

/** What a programme is begun with; refuses what cannot be one. */
public record NewProgramme(
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        Set<MentoringForm> forms,
        Set<MentoringKind> kinds,
        MeetingFormat meetingFormat,
        boolean selfDirected) {

    private static final int LONGEST_YEARS = 3;

    public NewProgramme {
        if (title == null || title.isBlank()) {
            throw new Refusal("title", "Укажите название программы.");
        }
        if (startsOn == null) {
            throw new Refusal("startsOn", "Укажите дату начала программы.");
        }
        if (endsOn == null) {
            throw new Refusal("endsOn", "Укажите дату окончания программы.");
        }
        if (!endsOn.isAfter(startsOn)) {
            throw new Refusal("endsOn", "Дата окончания не позже даты начала: укажите более позднюю дату окончания.");
        }
        requireLength(startsOn, endsOn);
        if (forms.isEmpty()) {
            throw new Refusal("forms", "Выберите хотя бы одну форму наставничества.");
        }
        if (kinds.isEmpty()) {
            throw new Refusal("kinds", "Выберите вид наставничества: индивидуальное, групповое или оба.");
        }
        if (meetingFormat == null) {
            throw new Refusal("meetingFormat", "Выберите, как проходят встречи.");
        }
    }

    static void requireLength(LocalDate startsOn, LocalDate endsOn) {
        if (endsOn.isAfter(startsOn.plusYears(LONGEST_YEARS))) {
            throw new Refusal("endsOn", "Программа длится не более трёх лет: укажите более раннюю дату окончания.");
        }
    }
}

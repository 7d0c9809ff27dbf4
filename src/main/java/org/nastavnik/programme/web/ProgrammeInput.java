package org.nastavnik.programme.web;

import java.time.LocalDate;
import java.util.Set;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.NewProgramme;
import org.springframework.format.annotation.DateTimeFormat;

/** What is typed into «Новая программа»; shown again as it is when something is refused. */
record ProgrammeInput(
        Long organization,
        String title,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate startsOn,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate endsOn,
        Set<MentoringForm> forms,
        Set<MentoringKind> kinds,
        MeetingFormat meetingFormat,
        Boolean selfDirected) {

    ProgrammeInput {
        forms = forms == null ? Set.of() : forms;
        kinds = kinds == null ? Set.of() : kinds;
        // a box that is not ticked is not sent
        selfDirected = Boolean.TRUE.equals(selfDirected);
    }

    /** The usual: the school year that is running or comes next, one mentee to a mentor, on site. */
    static ProgrammeInput usual(Long organization, LocalDate today) {
        int year = today.getMonthValue() >= 6 ? today.getYear() : today.getYear() - 1;
        return new ProgrammeInput(
                organization,
                "",
                LocalDate.of(year, 9, 1),
                LocalDate.of(year + 1, 5, 31),
                Set.of(),
                Set.of(MentoringKind.INDIVIDUAL),
                MeetingFormat.ON_SITE,
                false);
    }

    NewProgramme plan() {
        return new NewProgramme(title, startsOn, endsOn, forms, kinds, meetingFormat, selfDirected);
    }
}

package org.nastavnik.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.NewProgramme;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The programmes of the demonstration in different stages, so that each role has something to do. */
@Component
@Profile("demo")
class DemoCases {

    private static final Map<String, Object> BADGE = Map.of(
            "chosen", List.of(),
            "another", "yes",
            "award", "BADGE",
            "justification", "Много лет ведёт молодых педагогов, подготовил призёров районных конкурсов");

    /** Days: the programme that is at work longest. */
    private static final int LONGEST = 86;

    private final Clock clock;

    DemoCases(Clock clock) {
        this.clock = clock;
    }

    List<DemoCase> all() {
        return List.of(
                // The Orel programme: «учитель – ученик», two years, self-directed; its pairs are at work
                DemoCase.of("kms35", LONGEST, orel(), "record-meeting")
                        .after("record-meeting", 6)
                        .answering(
                                "plan-development",
                                Map.of(
                                        "schoolStep", "Подготовить проект к школьной конференции",
                                        "municipalStep", "Участвовать в муниципальном этапе олимпиады",
                                        "regionalStep", "Пройти профильную смену регионального центра"))
                        .answering("record-meeting", Map.of("next", "MEET", "topic", "Разбор олимпиадных задач")),
                DemoCase.of("kms14", 19, pupils("Программа наставничества «Ученик – ученик»"), "approve-road-map"),
                DemoCase.of("kms-lyceum", 9, teachers("Молодой учитель"), "agree-road-map"),
                DemoCase.of("kms-ds8", 15, teachers("Школа молодого воспитателя"), "appoint-curator"),
                DemoCase.of(
                        "kms-arts",
                        80,
                        teachers("Педагог дополнительного образования: первые шаги"),
                        "score-nomination"),
                DemoCase.of("kms-lyceum", 33, pupils("Олимпиадное движение"), "collect-mentees"),
                DemoCase.of("kms14", 83, teachers("Вместе к мастерству"), "decide-award"),
                DemoCase.of("say1", 35, pupils("Программа наставничества «Учимся вместе»"), "review-matching"),
                DemoCase.of("say2", 48, teachers("Педагог – педагогу"), "approve-pairs"),
                DemoCase.of("say-ds2", 22, teachers("Наставничество в детском саду"), "fill-mentor-card"),
                DemoCase.of("say-arts", 78, teachers("Мастер и подмастерье"), "decide-regional-award")
                        .answering("nominate-for-awards", BADGE),
                DemoCase.of("say1", 70, teachers("Опытный учитель – молодой специалист"), "approve-report"));
    }

    private NewProgramme orel() {
        LocalDate begin = schoolYear();
        return new NewProgramme(
                "Программа наставничества в рамках целевой модели «Учитель – ученик»",
                begin,
                begin.plusYears(2).minusMonths(3).minusDays(1),
                Set.of(MentoringForm.TEACHER_PUPIL),
                Set.of(MentoringKind.INDIVIDUAL),
                MeetingFormat.ON_SITE,
                true);
    }

    private NewProgramme pupils(String title) {
        return year(title, MentoringForm.PUPIL_PUPIL);
    }

    private NewProgramme teachers(String title) {
        return year(title, MentoringForm.TEACHER_TEACHER);
    }

    private NewProgramme year(String title, MentoringForm form) {
        LocalDate begin = schoolYear();
        return new NewProgramme(
                title,
                begin,
                begin.plusMonths(9).minusDays(1),
                Set.of(form),
                Set.of(MentoringKind.INDIVIDUAL),
                MeetingFormat.MIXED,
                false);
    }

    /** 1 September, where the school year that runs holds all that was done; else the month in which that began. */
    private LocalDate schoolYear() {
        LocalDate today = LocalDate.now(clock);
        LocalDate begun = today.minusDays(LONGEST);
        LocalDate september = LocalDate.of(today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1, 9, 1);
        boolean holds = !september.isAfter(begun) && today.plusMonths(1).isBefore(september.plusMonths(9));
        return holds ? september : begun.withDayOfMonth(1);
    }
}

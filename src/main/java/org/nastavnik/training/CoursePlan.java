package org.nastavnik.training;

import java.time.LocalDate;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.shared.Refusal;

/**
 * What is announced.
 *
 * @param places null where there is room for everybody
 */
public record CoursePlan(
        String title,
        String provider,
        CourseLevel level,
        Integer hours,
        MeetingFormat format,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate enrolUntil,
        Integer places,
        String venue) {

    public CoursePlan {
        title = NewTraining.shortEnough("title", title, NewTraining.LONGEST_TITLE);
        provider = NewTraining.shortEnough("provider", provider, NewTraining.LONGEST_PROVIDER);
        venue = NewTraining.shortEnough("venue", venue, 500);
    }

    void check(LocalDate today) {
        require(title != null, "title", "Укажите название программы обучения.");
        require(provider != null, "provider", "Укажите, кто проводит обучение.");
        require(level != null, "level", "Укажите уровень курса.");
        require(hours != null && hours >= 1 && hours <= 2000, "hours", "Укажите объём курса в часах: от 1 до 2000.");
        require(format != null, "format", "Укажите форму обучения.");
        require(startsOn != null, "startsOn", "Укажите, когда курс начинается.");
        require(
                endsOn != null && !endsOn.isBefore(startsOn),
                "endsOn",
                "Курс не может закончиться раньше, чем начался: проверьте обе даты.");
        require(enrolUntil != null, "enrolUntil", "Укажите последний день записи.");
        require(
                !enrolUntil.isBefore(today),
                "enrolUntil",
                "Этот день уже прошёл: укажите сегодняшний день или позже, чтобы кураторы успели записать людей.");
        require(
                !enrolUntil.isAfter(startsOn),
                "enrolUntil",
                "Запись должна закончиться не позже дня начала курса: укажите более ранний день.");
        require(
                places == null || places >= 1 && places <= 5000,
                "places",
                "Укажите число мест от 1 до 5000 или оставьте поле пустым.");
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new Refusal(field, sentence);
        }
    }
}

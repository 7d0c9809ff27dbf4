package org.nastavnik.pairing;

import java.net.URI;
import java.time.LocalDate;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.WebAddress;

/** What a pair may do when; every refusal names the field of the form and says what to do. */
final class PairRules {

    private static final int SHORTEST_PLAN_DAYS = 14;
    private static final int LONGEST_URL = 500;

    private PairRules() {}

    static void requireWorking(Pairing pair) {
        if (!pair.isWorking()) {
            throw new Refusal("Эта пара уже закончила работу: обновите список задач.");
        }
    }

    static void requireStage(Pairing pair, PairingStage expected) {
        requireWorking(pair);
        if (pair.stage() != expected) {
            throw new Refusal("Этот шаг пары уже выполнен: обновите список задач.");
        }
    }

    static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal(
                    "dissolutionReason",
                    "Укажите, почему пара прекращает работу: причина поможет подобрать новую пару.");
        }
    }

    static void requireAgreement(Agreement agreement, LocalDate today) {
        if (agreement.on().isAfter(today)) {
            throw new Refusal("agreedOn", "Дата согласия ещё не наступила: укажите сегодняшний день или раньше.");
        }
    }

    static void requireMeeting(Pairing pair, MeetingRecord meeting, LocalDate today) {
        if (meeting.heldOn().isAfter(today)) {
            throw new Refusal("heldOn", "Встреча ещё не состоялась: укажите сегодняшний день или раньше.");
        }
        if (meeting.heldOn().isBefore(pair.beganOn())) {
            throw new Refusal(
                    "heldOn",
                    "Встреча раньше закрепления пары: укажите дату не ранее %s."
                            .formatted(RussianDates.inTable(pair.beganOn())));
        }
        if (meeting.nextOn() != null && !meeting.nextOn().isAfter(meeting.heldOn())) {
            throw new Refusal(
                    "nextOn",
                    "Следующая встреча должна быть позже этой: укажите дату после %s."
                            .formatted(RussianDates.inTable(meeting.heldOn())));
        }
    }

    /** The address as the network understands it; null where the field was left empty. */
    static String meetingUrl(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String address = WebAddress.parse(typed)
                .filter(uri -> "https".equals(uri.getScheme()))
                .map(URI::toString)
                .orElseThrow(
                        () -> new Refusal(
                                "meetingUrl",
                                "Это не адрес видеовстречи: скопируйте его целиком, он начинается с https:// и не содержит пароля с @."));
        if (address.length() > LONGEST_URL) {
            throw new Refusal("meetingUrl", "Ссылка длиннее 500 знаков: скопируйте короткую ссылку на встречу.");
        }
        return address;
    }

    static void requirePlan(PlanDraft draft, LocalDate from, LocalDate programmeEnd) {
        if (draft.until().isAfter(programmeEnd)) {
            throw new Refusal(
                    "planUntil",
                    "План выходит за период программы: укажите дату не позднее %s."
                            .formatted(RussianDates.inTable(programmeEnd)));
        }
        // a programme about to end leaves no time for more
        LocalDate shortest = from.plusDays(SHORTEST_PLAN_DAYS);
        LocalDate least = shortest.isAfter(programmeEnd) ? from.plusDays(1) : shortest;
        if (draft.until().isBefore(least)) {
            throw new Refusal(
                    "planUntil",
                    "Для плана слишком мало времени: укажите дату не ранее %s.".formatted(RussianDates.inTable(least)));
        }
        draft.steps().forEach(step -> requireStep(step, from, draft.until()));
    }

    static void requireStep(PlanDraft.StepDraft step, LocalDate from, LocalDate until) {
        if (step.dueOn() == null || step.dueOn().isBefore(from) || step.dueOn().isAfter(until)) {
            throw new Refusal(
                    step.field(),
                    "Срок шага должен быть внутри плана: укажите дату от %s до %s."
                            .formatted(RussianDates.inTable(from), RussianDates.inTable(until)));
        }
    }
}

package org.nastavnik.training;

import java.time.LocalDate;
import org.nastavnik.shared.Refusal;

/**
 * A training as somebody enters it; checked here whoever enters it.
 *
 * @param validUntil null where the certificate names no end
 */
public record NewTraining(
        String title, String provider, Integer hours, String certificate, LocalDate issuedOn, LocalDate validUntil) {

    static final int LONGEST_TITLE = 500;
    static final int LONGEST_PROVIDER = 300;
    static final int LONGEST_CERTIFICATE = 100;

    public NewTraining {
        title = shortEnough("title", title, LONGEST_TITLE);
        provider = shortEnough("provider", provider, LONGEST_PROVIDER);
        certificate = shortEnough("certificate", certificate, LONGEST_CERTIFICATE);
    }

    void check(LocalDate today) {
        require(title != null, "title", "Укажите название программы обучения.");
        require(
                hours != null && hours >= 1 && hours <= 2000,
                "hours",
                "Укажите, сколько часов длилось обучение: от 1 до 2000.");
        require(issuedOn != null, "issuedOn", "Укажите дату окончания обучения.");
        require(
                !issuedOn.isAfter(today),
                "issuedOn",
                "Эта дата ещё не наступила: укажите сегодняшний день или раньше.");
        require(
                validUntil == null || !validUntil.isBefore(issuedOn),
                "validUntil",
                "Обучение не может перестать действовать раньше, чем закончилось: проверьте обе даты.");
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new Refusal(field, sentence);
        }
    }

    static String shortEnough(String field, String typed, int longest) {
        String text = typed == null || typed.isBlank() ? null : typed.strip();
        require(text == null || text.length() <= longest, field, "Сократите: не больше " + longest + " знаков.");
        return text;
    }
}

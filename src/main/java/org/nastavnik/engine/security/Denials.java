package org.nastavnik.engine.security;

import org.camunda.bpm.engine.AuthorizationException;

/** What a person reads where the engine says no; the engine's own sentences are English and name its inner things. */
final class Denials {

    private Denials() {}

    static AuthorizationException noRight(Exception cause) {
        return because(
                "У вас нет прав на это действие. Если они нужны вам для работы, обратитесь к администратору.", cause);
    }

    static AuthorizationException foreignTask() {
        return because(
                "Эта задача поручена не вам и не вашей организации. Откройте список «Мои задачи» и выберите свою задачу.",
                null);
    }

    static AuthorizationException takenTask() {
        return because("Эту задачу уже выполняет другой человек. Попросите его вернуть задачу в список.", null);
    }

    static AuthorizationException peopleOfTask() {
        return because(
                "В этой форме данные участников: их видят только те, кто выполняет задачу. Ход дела показан на странице программы.",
                null);
    }

    static AuthorizationException foreignPlace(Exception cause) {
        return because("Эти данные относятся к другому муниципалитету, они вам недоступны.", cause);
    }

    private static AuthorizationException because(String sentence, Exception cause) {
        AuthorizationException denial = new AuthorizationException(sentence);
        if (cause != null) {
            denial.initCause(cause);
        }
        return denial;
    }
}

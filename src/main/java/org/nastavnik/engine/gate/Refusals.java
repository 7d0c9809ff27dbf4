package org.nastavnik.engine.gate;

import org.nastavnik.engine.RefusedRequest;

/** What a person is told who tries to pass by the forms, or comes second. */
final class Refusals {

    private Refusals() {}

    static RefusedRequest onlyByForm() {
        return new RefusedRequest("Так данные не меняются: откройте задачу в списке задач и заполните её форму.");
    }

    static RefusedRequest noStart() {
        return new RefusedRequest("Этот процесс не начинают вручную: он начнётся сам, когда придёт его очередь.");
    }

    static RefusedRequest changedMeanwhile() {
        return new RefusedRequest("Пока вы заполняли форму, данные изменил кто-то другой. Обновите страницу, проверьте"
                + " форму и отправьте её снова.");
    }

    static RefusedRequest alreadyTaken() {
        return new RefusedRequest("Эту задачу уже взял в работу другой человек. Обновите список задач.");
    }

    static RefusedRequest onlyForYourself() {
        return new RefusedRequest("Взять задачу можно только себе. Чтобы её выполнял другой человек, верните задачу в"
                + " общий список.");
    }

    static RefusedRequest notYours() {
        return new RefusedRequest("Вернуть в общий список можно только свою задачу.");
    }

    static RefusedRequest noDelegation() {
        return new RefusedRequest(
                "Передать задачу другому человеку нельзя: верните её в общий список, и её возьмёт тот, кто за неё"
                        + " отвечает.");
    }

    static RefusedRequest suspended() {
        return new RefusedRequest("Работа по этому делу приостановлена. Подождите или обратитесь к администратору.");
    }
}

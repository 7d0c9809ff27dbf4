package org.nastavnik.evaluation.invitation;

/** What a code opens; if nothing, the words that say why and what to do. */
public enum LinkStatus {
    OPEN("", ""),
    USED(
            "Ответы уже приняты",
            "По этой ссылке анкету уже заполнили, второй раз она не открывается. Если отвечали не вы или ответы нужно исправить, обратитесь к куратору программы: он выдаст новую ссылку."),
    REVOKED(
            "Ссылка заменена",
            "Эта ссылка больше не действует: куратор выдал новую или отозвал её. Возьмите у куратора новую ссылку или найдите более позднее письмо."),
    EXPIRED(
            "Срок ссылки истёк",
            "Отвечать по этой ссылке уже нельзя. Если вы хотите заполнить анкету, попросите у куратора программы новую ссылку."),
    ENDED(
            "Анкеты больше не принимаются",
            "Программа или ваше участие в ней завершены, поэтому анкета закрыта. Спасибо, что были готовы ответить!"),
    UNKNOWN(
            "Анкета не найдена",
            "Проверьте код: в нём 16 латинских букв и цифр, четыре группы по четыре знака. Если код верный, обратитесь к куратору программы.");

    private final String heading;
    private final String sentence;

    LinkStatus(String heading, String sentence) {
        this.heading = heading;
        this.sentence = sentence;
    }

    public String heading() {
        return heading;
    }

    public String sentence() {
        return sentence;
    }
}

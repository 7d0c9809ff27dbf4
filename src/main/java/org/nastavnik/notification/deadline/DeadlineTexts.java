package org.nastavnik.notification.deadline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The sentences about deadlines. They name tasks, schools and roles, but no person. */
final class DeadlineTexts {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d\u00a0MMMM\u00a0yyyy\u00a0'г.'", Locale.forLanguageTag("ru"));

    private final String task;
    private final String place;
    private final String due;

    DeadlineTexts(String taskName, String organization, Instant due, ZoneId zone) {
        this.task = "«" + taskName + "»";
        this.place = organization == null ? "" : " Организация: " + organization + ".";
        this.due = due.atZone(zone).format(DATE);
    }

    String reminder() {
        return "Выполните задачу " + task + " не позднее " + due + place;
    }

    String overdue() {
        return "Срок задачи " + task + " прошёл " + due + " Выполните её как можно скорее." + place;
    }

    String stillOverdue(String told) {
        return "Задача " + task + " всё ещё не выполнена, её срок прошёл " + due + " О задержке сообщено: " + told + "."
                + place;
    }

    String escalation(String performer) {
        return "Задача " + task + " не выполнена в срок, он прошёл " + due + " Исполнитель: " + performer
                + ". Помогите завершить задачу." + place;
    }

    /** Nobody holds the role whose task this is. */
    String vacant(String performer) {
        return "Задачу " + task + " выполнить некому: " + performer + " не назначен. Срок задачи " + due
                + " Назначьте исполнителя." + place;
    }
}

package org.nastavnik.engine.history;

import java.time.Instant;

/**
 * A step of the system that failed as often as it is tried.
 *
 * @param jobId names it when it is tried again
 * @param message the failure as it was; may be null
 */
public record StuckStep(
        String jobId, String step, String process, String businessKey, String tenant, Instant since, String message) {

    /** What happened and what to do, for people. */
    public String explanation() {
        String text = message == null ? "" : message;
        if (text.matches("(?s).*[А-Яа-яЁё]{3}.*")) {
            return text.length() > 300 ? text.substring(0, 300) + "…" : text;
        }
        if (text.matches("(?is).*(optimistic|stale|could not serialize|deadlock).*")) {
            return "Двое меняли одно и то же в один момент. Повторите шаг.";
        }
        if (text.matches("(?is).*(connect|timed? ?out|unknown ?host|unreachable|refused|socket|mail).*")) {
            return "Не было связи с другим сервером: почтой, сайтом или базой данных. Проверьте связь и повторите шаг.";
        }
        return "Внутренняя ошибка. Повторите шаг; если он снова не выполнится, передайте разработчику номер задания и журнал сервера.";
    }
}

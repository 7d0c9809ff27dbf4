package org.nastavnik.engine.history;

/**
 * How often a step of a model was done in a period, how long it took, and how often it goes on now.
 *
 * @param type of the element, such as {@code userTask}
 * @param done ended in the period; what was cancelled counts apart
 * @param median half of them took no longer, in milliseconds
 * @param ninth nine of ten took no longer
 */
public record StepFigures(
        String id, String name, String type, long done, long cancelled, long running, double median, double ninth) {

    /** Takes a person's or another case's time; gateways and short work of the system do not. */
    public boolean takesTime() {
        return switch (type) {
            case "userTask",
                    "receiveTask",
                    "callActivity",
                    "subProcess",
                    "intermediateMessageCatch",
                    "intermediateTimer",
                    "intermediateSignalCatch" -> true;
            default -> false;
        };
    }
}

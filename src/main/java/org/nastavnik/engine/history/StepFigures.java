package org.nastavnik.engine.history;

/**
 * How often a step of a model was done in a period, how long it took, and how often it goes on now.
 *
 * @param type of the element, such as {@code userTask}
 * @param done ended in the period; what was cancelled counts apart
 * @param median half of them took no longer, in milliseconds
 * @param ninth nine of ten took no longer
 * @param total all of them together, in milliseconds
 */
public record StepFigures(
        String id,
        String name,
        String type,
        long done,
        long cancelled,
        long running,
        double median,
        double ninth,
        double total) {

    /** A person does it; else the case waits for a date, a message or another case. */
    public boolean isWork() {
        return type.equals("userTask");
    }

    /** Its time is that of the steps inside, which are counted on their own. */
    public boolean holdsOthers() {
        return type.equals("subProcess");
    }
}

package org.nastavnik.engine.form;

/**
 * How a task ends after its form was taken: normally, or with a BPMN error that a boundary event of the model catches
 * (a pair that broke up). Gateways ask the domain, so no variable is needed.
 *
 * @param errorCode null for a normal end
 */
public record Completion(String errorCode) {

    private static final Completion DONE = new Completion(null);

    public static Completion done() {
        return DONE;
    }

    public static Completion error(String code) {
        return new Completion(code);
    }
}

package org.nastavnik.engine.form;

/**
 * One user task's form seen from the domain: a Spring bean for each {@code forms/<feature>/<task-id>.form}. Both methods
 * run inside the engine's command, after rights were checked, in the one transaction with the task.
 */
public interface TaskForm {

    /** The task's id in the model; also the form's key and file name. */
    String key();

    /** What the form shows to this caller: case facts, earlier decisions, default values, options. Reads only. */
    FormContent show(FormTask task);

    /**
     * Takes the values that passed the form's own schema, calls the domain, and says how the task ends.
     *
     * @throws org.nastavnik.shared.Refusal where the domain says no: everything is rolled back and the task waits
     */
    Completion submit(FormTask task, FormValues values);
}

/**
 * The only package that knows the process engine. Features see its small interfaces: {@link org.nastavnik.engine.Processes}
 * to start and continue processes, {@link org.nastavnik.engine.Decisions} to evaluate decision tables and
 * {@link org.nastavnik.engine.form.TaskForm} to show and take a task's form.
 */
package org.nastavnik.engine;

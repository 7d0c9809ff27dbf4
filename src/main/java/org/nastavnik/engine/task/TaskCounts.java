package org.nastavnik.engine.task;

/**
 * How much waits for a person.
 *
 * @param own assigned to the person
 * @param offered to take: unassigned tasks of the person's groups
 * @param overdue those of both that are overdue
 */
public record TaskCounts(TaskCount own, TaskCount offered, TaskCount overdue) {}

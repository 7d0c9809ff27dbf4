package org.nastavnik.organization;

import org.nastavnik.engine.task.OpenTask;

/** A person gave a task to somebody else by hand; published in the transaction of the deed. */
public record TaskPassed(OpenTask task, String to) {}

package org.nastavnik.engine.task;

/** A user task of some model, as its users call it. */
public record KnownTask(String key, String name, String processName) {}

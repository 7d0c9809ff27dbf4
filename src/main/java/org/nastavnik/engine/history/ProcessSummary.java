package org.nastavnik.engine.history;

/** A process with the number of its cases, and of steps that are stuck. */
public record ProcessSummary(String key, String name, long running, long finished, long stuck) {}

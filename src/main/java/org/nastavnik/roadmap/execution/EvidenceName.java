package org.nastavnik.roadmap.execution;

/** A file that shows something, as a list names it. */
public record EvidenceName(long id, long dueId, String name) {}

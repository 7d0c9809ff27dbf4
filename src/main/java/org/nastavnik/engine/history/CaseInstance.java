package org.nastavnik.engine.history;

import java.time.Instant;

/**
 * An instance of a process, going on or ended.
 *
 * @param businessKey of the case; anything where the instance is not one of ours
 * @param process name of its process
 */
public record CaseInstance(String id, String businessKey, String process, Instant startedAt, Instant endedAt) {}

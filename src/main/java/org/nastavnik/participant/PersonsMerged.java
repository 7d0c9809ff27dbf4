package org.nastavnik.participant;

/**
 * Two rows of the register turned out to be one person. Published synchronously in the transaction of the merge: every
 * feature with rows about a person lets those of the dropped one point to the kept one, or refuses where both cannot be one.
 */
public record PersonsMerged(long keptId, long droppedId) {}

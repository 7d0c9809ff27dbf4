package org.nastavnik.participant.consent;

/** A consent was written down that did not run before. Published synchronously in the transaction of the entry. */
public record ConsentRegistered(long personId, ConsentPurpose purpose) {}

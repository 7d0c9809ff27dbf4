package org.nastavnik.participant.consent;

/** After a withdrawal the curator asks that the person's data be erased; who may decide it decides. */
public record ErasureWanted(long personId, long organizationId) {}

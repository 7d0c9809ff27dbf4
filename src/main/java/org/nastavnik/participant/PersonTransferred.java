package org.nastavnik.participant;

import java.time.LocalDate;

/**
 * A person now belongs to another organisation. Published synchronously in the transaction of the transfer, after the part
 * in the old organisation's programmes has ended.
 */
public record PersonTransferred(long personId, long fromOrganizationId, long toOrganizationId, LocalDate on) {}

package org.nastavnik.launch;

/** Organisations wait for their programmes: the batch begins after the transaction, without waiting for its minute. */
record OrganizationsChosen(long launchId) {}

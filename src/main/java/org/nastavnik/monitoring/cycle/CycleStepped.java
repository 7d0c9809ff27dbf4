package org.nastavnik.monitoring.cycle;

/** The summing up has gone on, by a person's deed; told in the transaction of the deed, which whoever listens may refuse. */
public record CycleStepped(long cycleId, CycleState to) {}

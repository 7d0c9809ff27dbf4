package org.nastavnik.monitoring.cycle;

/** The summing up has gone on, or has to begin anew, by a person's deed; told in the transaction of the deed, which whoever listens may refuse. */
public record CycleStepped(long cycleId, CycleState to) {}

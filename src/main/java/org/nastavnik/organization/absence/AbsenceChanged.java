package org.nastavnik.organization.absence;

/** An absence was noted, began or ended; published in the transaction of that. */
public record AbsenceChanged(Absence absence, Absence.State state) {}

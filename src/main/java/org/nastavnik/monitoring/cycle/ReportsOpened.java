package org.nastavnik.monitoring.cycle;

/** Reports were made that wait for their processes. */
record ReportsOpened(long cycleId) {}

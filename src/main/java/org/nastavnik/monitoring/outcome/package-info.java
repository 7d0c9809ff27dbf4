/** What a municipality makes of a cycle: consolidated figures over the years, registers, the analytical note. */
package org.nastavnik.monitoring.outcome;

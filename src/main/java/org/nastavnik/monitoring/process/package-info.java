/** The monitoring cycle and the schools' reports as processes. */
package org.nastavnik.monitoring.process;

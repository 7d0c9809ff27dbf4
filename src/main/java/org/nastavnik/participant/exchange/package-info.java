/** The register as files: persons taken over from XLSX and CSV, and lists given out as such. */
package org.nastavnik.participant.exchange;

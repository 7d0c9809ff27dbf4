/** The file for federal statistical observation (ФСН): which figure stands in which cell of which form, and the file itself. */
package org.nastavnik.monitoring.region.statistics;

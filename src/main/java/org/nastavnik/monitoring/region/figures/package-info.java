/** Consolidated figures of a region for a half-year, made of what its municipalities approved. */
package org.nastavnik.monitoring.region.figures;

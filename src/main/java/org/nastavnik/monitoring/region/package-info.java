/**
 * The region's part of the monitoring: comparable indicators of municipalities that are measured by different sets, the
 * consolidated figures of a half-year, and the file for federal statistical observation.
 */
package org.nastavnik.monitoring.region;

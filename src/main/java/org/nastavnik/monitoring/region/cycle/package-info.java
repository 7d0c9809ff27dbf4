/**
 * The half-year's monitoring of a region: what each municipality has reported, decisions about those who are late, and the
 * approval. Rows own the states; the order is in {@code bpmn/monitoring/regional-monitoring.bpmn}.
 */
package org.nastavnik.monitoring.region.cycle;

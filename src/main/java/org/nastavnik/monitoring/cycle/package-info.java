/**
 * The semi-annual monitoring cycle: a municipality's dates, the reports of its schools with their lines, what was signed,
 * checked, added up and approved. Rows own the states; the order is in {@code bpmn/monitoring}.
 */
package org.nastavnik.monitoring.cycle;

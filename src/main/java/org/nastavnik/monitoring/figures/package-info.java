/**
 * Figures of indicators as of the last day of a half-year, computed from the registers: a whole municipality in a handful of
 * statements. What counts in special cases is told in docs/ru/pokazateli.md and in docs/decisions.md.
 */
package org.nastavnik.monitoring.figures;

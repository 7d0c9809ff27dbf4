/** The analytical note: drafted from the figures in words, edited on a page, issued as papers when the cycle is approved. */
package org.nastavnik.monitoring.outcome.note;

/**
 * Indicators of the target model as data (order 25/1 of Komsomolsk, annex 2; planned results of the Sayansky district), and
 * their figures: computed from the registers, never typed in twice.
 */
package org.nastavnik.monitoring;

/**
 * The computation of matching alone: needs and offers in, the best allowed assignment with its Russian reasons out.
 * Knows no database, no engine and no clock.
 */
package org.nastavnik.matching.assignment;

/** Head counts of organisations and enterprises of municipalities per half-year: the denominators of the indicators. */
package org.nastavnik.participant.headcount;

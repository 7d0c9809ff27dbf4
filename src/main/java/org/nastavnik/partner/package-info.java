/**
 * Partner enterprises of a municipality: agreements, who of the register works there, and which of them have sent mentors
 * (order 25/1 of Komsomolsk, indicator 2.7).
 */
package org.nastavnik.partner;

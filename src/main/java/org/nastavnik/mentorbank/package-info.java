/** Mentor cards (the 12 fields of the Komsomolsk regulation) and the selection of each candidate up to confirmation. */
package org.nastavnik.mentorbank;

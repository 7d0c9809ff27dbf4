/** Registers of a municipal bank: the published cards as they were on a day, twice a year (order 25/1 of Komsomolsk, item 7). */
package org.nastavnik.mentorbank.register;

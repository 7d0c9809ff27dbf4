/** The municipal bank of mentors: search over published cards, for the municipality and for everybody (order 25/1, annex 3). */
package org.nastavnik.mentorbank.bank;

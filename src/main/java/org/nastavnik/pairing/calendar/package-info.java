/** Pair meetings as a calendar that mentors and curators subscribe to by a secret link. */
package org.nastavnik.pairing.calendar;

/** Tutors: the register of those who accompany individual routes besides the mentor, and whose route is whose. Knows no pair. */
package org.nastavnik.pairing.tutor;

/**
 * Training of mentors, curators and heads: courses of a municipality, who is enrolled, the certificates, and until when
 * they hold (order 25/1 of Komsomolsk, indicators 2.8 and 2.9). Knows persons and organisations.
 */
package org.nastavnik.training;

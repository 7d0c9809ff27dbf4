/**
 * Pairs and groups at work: agreement, meetings, development plan, the end of a pair or its break-up, and what all pairs
 * of a programme amount to.
 */
package org.nastavnik.pairing;

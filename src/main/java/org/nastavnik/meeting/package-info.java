/**
 * Coordination meetings of a municipality: planned with an agenda and invitations, held with minutes, and decisions that
 * become tasks of those who are responsible. Knows people and documents, no programme.
 */
package org.nastavnik.meeting;

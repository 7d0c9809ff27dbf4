/**
 * Notes on a case by those who lead it, and the colleagues whom they mention there. Head and curator read all notes of their
 * case; others who may see the case read those that mention them, and may answer.
 */
package org.nastavnik.note;

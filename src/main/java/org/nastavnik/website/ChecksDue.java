package org.nastavnik.website;

/** There is something to look at; heard after the commit. */
record ChecksDue() {}

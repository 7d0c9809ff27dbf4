package org.nastavnik.engine.join;

/** Something that a parent may wait for has been done in this transaction. */
record JoinNudged() {}

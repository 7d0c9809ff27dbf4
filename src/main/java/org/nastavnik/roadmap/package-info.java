/** A programme's road map: its items, the remarks of those who decide, its rounds and versions, until it is in force. */
package org.nastavnik.roadmap;

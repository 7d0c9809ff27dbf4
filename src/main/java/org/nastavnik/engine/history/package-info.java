/** Figures of the engine's own history, and its stuck steps, for pages of ours: always of named municipalities. */
package org.nastavnik.engine.history;

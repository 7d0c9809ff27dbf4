/** Process diagrams with the places where a case stands now. */
package org.nastavnik.engine.diagram;

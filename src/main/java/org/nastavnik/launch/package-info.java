/** A municipality launches the model: staff, road map, choice of organisations, a programme for each of them. */
package org.nastavnik.launch;

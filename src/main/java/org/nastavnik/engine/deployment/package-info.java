/** Puts the models and forms of the class path into the engine at start, and stops the start where they do not fit. */
package org.nastavnik.engine.deployment;

/** How the engine is set up: what models may reach, which municipality a case belongs to, what is switched off. */
package org.nastavnik.engine.setup;

/** What the person who starts Nastavnik is told: where it is to be found and, with demonstration data, who may log in. */
package org.nastavnik.shared.startup;

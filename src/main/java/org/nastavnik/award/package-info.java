/** Awards for mentors: suggested by a decision table, nominated, scored by the commission, decided, recorded. */
package org.nastavnik.award;

/** The debt map: which organisations are late at which stage, with what, since when; reminders and who acted on them. */
package org.nastavnik.cockpit.debt;

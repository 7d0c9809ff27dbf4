/** Registers of a cycle: mentors, mentees, partner enterprises and best practices as of its last day. */
package org.nastavnik.monitoring.outcome.register;

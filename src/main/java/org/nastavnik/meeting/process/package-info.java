/** Coordination meetings and the execution of their decisions as processes. */
package org.nastavnik.meeting.process;

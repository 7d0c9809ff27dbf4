/** Coordination meetings as pages. */
package org.nastavnik.meeting.web;

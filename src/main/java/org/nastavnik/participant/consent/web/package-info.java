/** A person's own consents. */
package org.nastavnik.participant.consent.web;

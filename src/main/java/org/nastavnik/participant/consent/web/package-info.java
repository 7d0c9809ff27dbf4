/** Consents on pages: a person's own, and the texts with their versions. */
package org.nastavnik.participant.consent.web;

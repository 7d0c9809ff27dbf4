/** The process {@code consent-follow-up} and its forms. */
package org.nastavnik.participant.consent.followup.process;

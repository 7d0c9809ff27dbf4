/** What is done after a consent to take part has ended: a question to the curator, answered once or overtaken by events. */
package org.nastavnik.participant.consent.followup;

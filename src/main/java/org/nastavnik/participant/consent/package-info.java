/**
 * Consents of persons: what was signed for which purpose, by whom, from when until when, and how it ended. Whoever needs
 * to know whether something is allowed asks {@link org.nastavnik.participant.consent.ConsentRegister#holds}.
 */
package org.nastavnik.participant.consent;

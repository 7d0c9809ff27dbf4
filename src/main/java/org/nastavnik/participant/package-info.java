/** Persons of an organisation's register, their consents, and their part in programmes as mentee or mentor. */
package org.nastavnik.participant;

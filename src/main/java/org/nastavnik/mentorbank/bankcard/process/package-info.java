/** The process {@code bank-card} and its forms. */
package org.nastavnik.mentorbank.bankcard.process;

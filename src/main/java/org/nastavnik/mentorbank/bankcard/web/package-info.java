/** Where a card is offered to the bank and taken out of it. */
package org.nastavnik.mentorbank.bankcard.web;

/** The process of a request for a mentor of the bank: its tasks and forms. */
package org.nastavnik.mentorbank.request.process;

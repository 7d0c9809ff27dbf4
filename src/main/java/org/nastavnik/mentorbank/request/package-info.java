/** An organisation asks for a mentor of another one out of the municipal bank (order 25/1, regulation on the bank, 4.3). */
package org.nastavnik.mentorbank.request;

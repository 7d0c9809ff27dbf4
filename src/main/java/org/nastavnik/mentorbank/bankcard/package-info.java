/** The life of a mentor's card in the municipal bank «Наставник»: signed, verified by the operator, published, renewed, hidden. */
package org.nastavnik.mentorbank.bankcard;

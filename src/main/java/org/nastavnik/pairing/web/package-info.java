/** Pages of pairs: the list of a programme, a mentor's own, and one pair with plan and journal. */
package org.nastavnik.pairing.web;

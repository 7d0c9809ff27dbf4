/**
 * Who is to work with whom: proposals of pairs, computed under hard limits, changed by the curator with a reason and
 * fixed by the head's order.
 */
package org.nastavnik.matching;

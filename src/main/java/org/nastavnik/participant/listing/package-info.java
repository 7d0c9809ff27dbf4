/** Lists of the register for organisation, municipality and region: who sees which persons and which of their columns. */
package org.nastavnik.participant.listing;

/** A municipality's road map: drafted, from a file or a template, approved by an order, and inherited by its schools' maps. */
package org.nastavnik.roadmap.municipal;

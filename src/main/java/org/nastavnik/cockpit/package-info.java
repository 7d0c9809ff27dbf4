/** Read-only pages over SQL views: the municipality's programmes and the page of one case. Nothing depends on it. */
package org.nastavnik.cockpit;

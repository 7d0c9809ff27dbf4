/** Russian names, positions and organisations in the case that a sentence needs. */
package org.nastavnik.document.wording;

/** One organisation's mentoring programme: the case, its stages (Р-145), its documents, its end. */
package org.nastavnik.programme;

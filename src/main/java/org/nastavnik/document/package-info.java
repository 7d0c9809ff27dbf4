/** Documents of a case: orders, regulation, programme, reports. What was issued never changes; a new text is a new revision. */
package org.nastavnik.document;

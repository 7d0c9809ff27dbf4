/** A PDF from the DOCX that was issued: the same text, tables and page, so that a municipality's own template shows too. */
package org.nastavnik.document.pdf;

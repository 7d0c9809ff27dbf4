/** Templates of papers: readable sources, the DOCX made of them, what may stand in them, filling them. */
package org.nastavnik.document.template;

/** Road maps as tables of files: from XLSX, CSV and DOCX into items, and from items into DOCX. */
package org.nastavnik.roadmap.table;

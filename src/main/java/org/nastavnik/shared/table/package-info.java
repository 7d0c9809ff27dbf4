/** Tables that people bring as files: read into rows of text with their places, with a Russian refusal for every bad file. */
package org.nastavnik.shared.table;

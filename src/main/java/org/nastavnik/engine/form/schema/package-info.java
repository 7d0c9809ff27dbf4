/**
 * The server's own reading of a {@code .form} file: what a submission may hold. The browser checks the same rules, but
 * nobody has to use the browser.
 */
package org.nastavnik.engine.form.schema;

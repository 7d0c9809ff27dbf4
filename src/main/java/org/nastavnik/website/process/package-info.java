/** The check of one school's section as a process. */
package org.nastavnik.website.process;

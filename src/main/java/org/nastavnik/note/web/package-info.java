/** Notes of a case: on its page in short, on a page of their own, and the form to change one. */
package org.nastavnik.note.web;

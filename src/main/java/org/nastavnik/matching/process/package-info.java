/** Matching as the programme's process sees it: the bean that the model calls and the forms of its two tasks. */
package org.nastavnik.matching.process;

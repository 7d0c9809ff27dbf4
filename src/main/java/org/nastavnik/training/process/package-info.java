/** Courses and the organisations' answers to them as processes. */
package org.nastavnik.training.process;

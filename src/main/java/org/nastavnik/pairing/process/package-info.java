/** A pair's process: the bean that {@code mentoring-pair.bpmn} calls, its forms, its joins and the watch over silent pairs. */
package org.nastavnik.pairing.process;

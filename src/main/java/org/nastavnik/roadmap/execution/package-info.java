/** A road map at work: what is due when, how it was done and what shows it. */
package org.nastavnik.roadmap.execution;

/** The process cockpit: how often and how long each step goes on, as a heat map and a list of bottlenecks. */
package org.nastavnik.cockpit.process;

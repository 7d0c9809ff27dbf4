/** The launches of a municipality: begin one, choose its organisations, watch its programmes begin. */
package org.nastavnik.launch.web;

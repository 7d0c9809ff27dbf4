/**
 * Demonstration data, only under the profile {@code demo}: two municipalities of two regions after the seeds, invented
 * people, programmes in different stages. Programmes are carried on through the same forms that people fill in.
 */
package org.nastavnik.demo;

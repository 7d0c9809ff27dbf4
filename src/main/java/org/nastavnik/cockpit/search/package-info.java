/** One search over cases, papers and people, each by the rights of who searches. */
package org.nastavnik.cockpit.search;

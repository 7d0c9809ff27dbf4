/** When each running programme will end, reckoned from programmes that have ended. */
package org.nastavnik.cockpit.forecast;

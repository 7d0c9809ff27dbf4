/** What every feature may use: business keys, refusals, who acts, the clock, the audit trail. Knows no feature. */
package org.nastavnik.shared;

/** Head counts: what shares are counted from, asked of an organisation once a half-year. */
package org.nastavnik.monitoring.headcount;

/** Sets of indicators and their figures as tables that people bring and take away. */
package org.nastavnik.monitoring.table;

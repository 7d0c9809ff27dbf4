/** Pages of indicators, their figures and head counts. */
package org.nastavnik.monitoring.web;

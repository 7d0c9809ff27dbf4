/** The region's pages: consolidated figures, comparable indicators, forms of federal statistical observation. */
package org.nastavnik.monitoring.region.web;

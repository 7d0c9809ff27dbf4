/** The report of a region: drafted from the consolidated figures in words, edited on a page, issued as a paper when approved. */
package org.nastavnik.monitoring.region.report;

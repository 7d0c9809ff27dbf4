/** The road map as a page. */
package org.nastavnik.roadmap.web;

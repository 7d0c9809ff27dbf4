/** Sections of schools' sites as pages. */
package org.nastavnik.website.web;

/**
 * The sections about mentoring on schools' sites: audits that look at the pages for real, what is missing there, and a
 * ready-made pack of texts. Knows programmes and their papers.
 */
package org.nastavnik.website;

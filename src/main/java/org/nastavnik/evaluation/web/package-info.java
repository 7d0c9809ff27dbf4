/** Surveys of many participants on one page. */
package org.nastavnik.evaluation.web;

/** Courses, trainings and the base of curators as pages. */
package org.nastavnik.training.web;

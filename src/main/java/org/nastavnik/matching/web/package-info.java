/** The page on which the curator changes many pairs at once. */
package org.nastavnik.matching.web;

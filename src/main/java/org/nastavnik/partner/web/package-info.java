/** Partners as pages. */
package org.nastavnik.partner.web;

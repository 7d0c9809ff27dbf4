/** What all pages share: errors as whole Russian sentences. */
package org.nastavnik.shared.web;

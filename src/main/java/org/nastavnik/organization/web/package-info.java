/** The set-up pages: municipalities, organisations, people with logins and their roles. */
package org.nastavnik.organization.web;

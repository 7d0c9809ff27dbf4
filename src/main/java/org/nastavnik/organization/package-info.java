/** Regions, municipalities, organisations, people with a login and the roles they hold: the one copy of who may what. */
package org.nastavnik.organization;

/** The municipality's list of organisations and their heads, taken over from a file. */
package org.nastavnik.organization.registry;

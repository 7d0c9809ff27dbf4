/** Who is away from a day to a day, and who stands in: rights and tasks pass to the deputy and come back. */
package org.nastavnik.organization.absence;

/**
 * Fetches pages from the outside world without ever reaching an inner address, and reads what they name. Knows no
 * programme and no database.
 */
package org.nastavnik.website.fetch;

/** When tasks are due, by the working days of their municipality, and what happens when nobody does them. */
package org.nastavnik.notification.deadline;

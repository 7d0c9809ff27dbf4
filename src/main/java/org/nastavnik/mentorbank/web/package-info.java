/** Pages of mentors' cards. */
package org.nastavnik.mentorbank.web;

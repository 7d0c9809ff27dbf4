package org.nastavnik.mentorbank;

/** What a mentor's card says has changed; published in the transaction of the change. */
public record MentorCardChanged(long personId) {}

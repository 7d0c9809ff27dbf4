package org.nastavnik.mentorbank;

import org.nastavnik.programme.MentoringForm;

/** A mentee for whom a mentor of another organisation was asked, and that mentor: both organisations agreed. */
public record AgreedCouple(long menteeId, long mentorId, MentoringForm form) {}

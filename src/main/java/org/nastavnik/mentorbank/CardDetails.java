package org.nastavnik.mentorbank;

import java.util.Set;
import org.nastavnik.programme.MentoringForm;

/** Eleven fields of the mentor's card in the order of annex 1; the twelfth, the name, is the person's. Personal data. */
public record CardDetails(
        String workplace,
        String position,
        String subject,
        Set<MentoringForm> forms,
        String category,
        String technologies,
        String supportContent,
        NetworkReadiness network,
        String links,
        String phone,
        String email) {

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "CardDetails[…]";
    }
}

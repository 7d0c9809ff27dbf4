package org.nastavnik.mentorbank.bank;

import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.programme.MentoringForm;

/**
 * What somebody looks for in the bank; null or empty where it does not matter. Stands in the page's address.
 *
 * @param network ON_SITE or REMOTE: who is ready for both is found either way
 * @param free only those who have a free place
 */
public record BankFilter(
        String words,
        String subject,
        String technology,
        MentoringForm form,
        NetworkReadiness network,
        boolean free,
        Long organization) {

    public static BankFilter everything() {
        return new BankFilter(null, null, null, null, null, false, null);
    }

    public boolean isEmpty() {
        return equals(everything())
                || blank(words)
                        && blank(subject)
                        && blank(technology)
                        && form == null
                        && network == null
                        && !free
                        && organization == null;
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}

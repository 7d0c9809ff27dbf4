package org.nastavnik.mentorbank.web;

import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.mentorbank.bank.BankFilter;
import org.nastavnik.programme.MentoringForm;

/** The filter as it stands in the address; what nobody could have chosen is left out. */
record BankQuery(
        String q,
        String subject,
        String technology,
        String form,
        String network,
        String free,
        String organization,
        String page) {

    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 10_000;

    BankFilter filter() {
        return new BankFilter(
                text(q),
                text(subject),
                text(technology),
                value(form, MentoringForm.class),
                value(network, NetworkReadiness.class),
                "1".equals(free),
                number(organization));
    }

    int at() {
        Long number = number(page);
        return number == null ? 0 : (int) Math.min(LAST_PAGE, number);
    }

    private static String text(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static <E extends Enum<E>> E value(String name, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    private static Long number(String typed) {
        return typed != null && typed.matches("\\d{1,15}") ? Long.valueOf(typed) : null;
    }
}

package org.nastavnik.organization;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Makes passwords for the first log-in: read from paper and typed by hand, so without letters and digits that look alike. */
@Component
class OneTimePasswords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final int GROUPS = 3;

    private final SecureRandom random = new SecureRandom();

    /** Three groups of three letters and a digit, such as {@code kbt7-mwe2-qhd9}: 50 bits. */
    String next() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) {
                password.append('-');
            }
            for (int i = 0; i < 3; i++) {
                password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            password.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return password.toString();
    }
}

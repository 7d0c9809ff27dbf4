package org.nastavnik.evaluation.invitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The code of a personal link: 80 random bits as 16 letters and digits, in groups of four because people type it from paper.
 * Letters that are taken for digits are not used (Crockford's base 32), and Russian letters of the same look are understood.
 */
final class LinkCode {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int BITS = 5;
    private static final int LONGEST_TYPED = 300;
    private static final String LOOKS = "oilавекмнорстху";
    private static final String MEANS = "011abekmh0pctxy";
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkCode() {}

    /** Without hyphens. */
    static String make() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(1 << BITS)));
        }
        return code.toString();
    }

    /** As it is printed: {@code k7mq-2xhd-9ptw-c4ns}. */
    static String printed(String code) {
        return code.replaceAll("(?<=\\G.{" + GROUP + "})(?!$)", "-");
    }

    /** What was typed or pasted, the whole address too; empty where it cannot be a code. */
    static Optional<String> read(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String last = typed.strip().replaceFirst("/+$", "");
        last = last.substring(last.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        StringBuilder code = new StringBuilder(LENGTH);
        for (char letter : last.toCharArray()) {
            int look = LOOKS.indexOf(letter);
            char meant = look < 0 ? letter : MEANS.charAt(look);
            if (ALPHABET.indexOf(meant) >= 0) {
                code.append(meant);
            } else if (Character.isLetterOrDigit(meant)) {
                return Optional.empty();
            }
        }
        return code.length() == LENGTH ? Optional.of(code.toString()) : Optional.empty();
    }

    /** What is stored; the code itself is nowhere. */
    static String hash(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

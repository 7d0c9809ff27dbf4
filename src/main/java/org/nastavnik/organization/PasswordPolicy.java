package org.nastavnik.organization;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.nastavnik.shared.Refusal;

/** What a password must be like; length counts more than strange signs. */
public final class PasswordPolicy {

    public static final int SHORTEST = 10;

    /** BCrypt reads no more bytes; the rest would not protect. */
    private static final int LONGEST_BYTES = 72;

    public static final String SENTENCE =
            "Пароль должен быть не короче 10 знаков, содержать буквы и цифры и не содержать логин.";

    private PasswordPolicy() {}

    /** Refuses a weak password at this field. */
    public static void check(String field, String login, String password) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Refusal(field, "Пароль слишком короткий: нужно не меньше 10 знаков.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new Refusal(field, "Пароль слишком длинный: не больше 72 латинских или 36 русских знаков.");
        }
        if (password.chars().noneMatch(Character::isLetter) || password.chars().noneMatch(Character::isDigit)) {
            throw new Refusal(field, "Добавьте в пароль буквы и цифры.");
        }
        if (password.toLowerCase(Locale.ROOT).contains(login)) {
            throw new Refusal(field, "Пароль не должен содержать логин: придумайте другой.");
        }
        if (password.codePoints().distinct().count() < 5) {
            throw new Refusal(field, "В пароле слишком мало разных знаков: придумайте другой.");
        }
    }
}

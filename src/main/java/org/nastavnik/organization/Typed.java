package org.nastavnik.organization;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.nastavnik.shared.Refusal;

/** Reads what was typed into a field: without spaces around it, doubled ones made one; refuses what cannot be. */
final class Typed {

    private static final Pattern NAME = Pattern.compile("[А-ЯЁа-яёA-Za-z][А-ЯЁа-яёA-Za-z'’ .-]*");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");

    private Typed() {}

    static String clean(String text) {
        return text == null ? "" : text.strip().replaceAll("[\\s\\u00a0]+", " ");
    }

    /** @param what to do where it is missing, a whole sentence */
    static String required(String field, String text, int longest, String what) {
        String clean = optional(field, text, longest);
        if (clean == null) {
            throw new Refusal(field, what);
        }
        return clean;
    }

    static String optional(String field, String text, int longest) {
        String clean = clean(text);
        if (clean.length() > longest) {
            throw new Refusal(field, "Слишком длинно: сократите до %d знаков.".formatted(longest));
        }
        return clean.isEmpty() ? null : clean;
    }

    static String name(String field, String text, String what) {
        String clean = required(field, text, 100, what);
        requireName(field, clean);
        return clean;
    }

    static String optionalName(String field, String text) {
        String clean = optional(field, text, 100);
        if (clean != null) {
            requireName(field, clean);
        }
        return clean;
    }

    private static void requireName(String field, String clean) {
        if (!NAME.matcher(clean).matches()) {
            throw new Refusal(field, "Здесь могут быть только буквы, дефис и пробел: проверьте написание.");
        }
    }

    static String email(String field, String text) {
        String clean = optional(field, text, 200);
        if (clean != null && !EMAIL.matcher(clean).matches()) {
            throw new Refusal(
                    field, "Это не адрес электронной почты: укажите адрес вида name@example.ru или оставьте пустым.");
        }
        return clean;
    }

    /** People type the address of a site without its beginning. */
    static String website(String field, String text) {
        String clean = optional(field, text, 290);
        if (clean == null) {
            return null;
        }
        String address = clean.matches("(?i)https?://.*") ? clean : "https://" + clean;
        try {
            String host = new URI(address).getHost();
            if (host != null && host.contains(".")) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // refused below together with other wrong addresses
        }
        throw new Refusal(
                field, "Это не адрес сайта: укажите адрес вида https://school5.example.ru или оставьте пустым.");
    }
}

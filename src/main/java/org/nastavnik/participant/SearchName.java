package org.nastavnik.participant;

import java.util.Locale;
import org.nastavnik.organization.PersonName;

/**
 * Spellings of a name. One for searching and for what must not be entered twice: small letters, ё as е, single blanks,
 * hyphens without blanks. A rougher one for finding who may be the same person: letters only, й as и, doubled ones once.
 */
public final class SearchName {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private SearchName() {}

    public static String of(PersonName name) {
        return of(name.full());
    }

    public static String of(String text) {
        return text.toLowerCase(RUSSIAN)
                .replace('ё', 'е')
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip()
                .replaceAll(" ?[-‐‑‒–—] ?", "-");
    }

    /** Surname and name by their sounds; the patronymic is often missing and does not count. The migration does the same. */
    public static String match(PersonName name) {
        return rough(name.lastName()) + " " + rough(name.firstName());
    }

    private static String rough(String word) {
        return word.toLowerCase(RUSSIAN)
                .replace('ё', 'е')
                .replace('й', 'и')
                .replaceAll("[^a-zа-я0-9]", "")
                .replaceAll("(.)\\1+", "$1");
    }
}

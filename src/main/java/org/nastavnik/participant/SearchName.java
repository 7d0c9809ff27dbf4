package org.nastavnik.participant;

import java.util.Locale;
import java.util.regex.Pattern;
import org.nastavnik.organization.PersonName;

/**
 * Spellings of a name. One for searching and for what must not be entered twice: small letters, ё as е, single blanks,
 * hyphens without blanks. A rougher one for finding who may be the same person: letters only, й as и, doubled ones once.
 */
public final class SearchName {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern HYPHENS = Pattern.compile(" ?[-‐‑‒–—] ?");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-zа-я0-9]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private SearchName() {}

    public static String of(PersonName name) {
        return of(name.full());
    }

    public static String of(String text) {
        String small = text.toLowerCase(RUSSIAN).replace('ё', 'е');
        return HYPHENS.matcher(BLANKS.matcher(small).replaceAll(" ").strip()).replaceAll("-");
    }

    /** Surname and name by their sounds; the patronymic is often missing and does not count. The migration does the same. */
    public static String match(PersonName name) {
        return rough(name.lastName()) + " " + rough(name.firstName());
    }

    private static String rough(String word) {
        String small = word.toLowerCase(RUSSIAN).replace('ё', 'е').replace('й', 'и');
        return DOUBLED.matcher(NO_LETTERS.matcher(small).replaceAll("")).replaceAll("$1");
    }
}

package org.nastavnik.participant;

import java.util.Locale;
import org.nastavnik.organization.PersonName;

/** One spelling of a name for searching and for finding duplicates: small letters, ё as е, single blanks. */
final class SearchName {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private SearchName() {}

    static String of(PersonName name) {
        return of(name.full());
    }

    static String of(String text) {
        return text.strip().toLowerCase(RUSSIAN).replace('ё', 'е').replaceAll("\\s+", " ");
    }
}

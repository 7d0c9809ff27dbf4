package org.nastavnik.organization;

import java.util.Locale;

/** What of an organisation's name tells it from others: letters and digits; «ё» is «е», quotes, signs and spaces do not count. */
public final class NameKey {

    private NameKey() {}

    /** The migration fills the column for older rows in the same way. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[^a-zа-я0-9]", "");
    }
}

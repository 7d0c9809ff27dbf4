package org.nastavnik.website.pack;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nastavnik.organization.PersonName;

/**
 * Takes names of persons out of a text: those that are known, in any case of the Russian language, and whatever looks like
 * a name with initials or a patronymic. Rather too much than too little: a gap is filled in by hand, a published name is
 * not taken back.
 */
class NameRemover {

    static final String GAP = "(имя не публикуется)";

    private static final String WORD = "[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]+)(?:-[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]+))?";
    private static final String SPACE = "[ \\t\\u00a0\\n]*";

    /** A word that may be a surname: no infinitive, as «Назначить» at the beginning of a sentence. */
    private static final String NAME = "(?![А-ЯЁа-яё]+т[ьи](?![А-ЯЁа-яё]))" + WORD;

    private static final String INITIALS = "[А-ЯЁ]\\." + SPACE + "(?:[А-ЯЁ]\\.)?";
    private static final Pattern WITH_INITIALS = Pattern.compile("(?<![А-ЯЁа-яё])(?:" + NAME + SPACE + INITIALS + "(?:"
            + SPACE + WORD + ")?|" + INITIALS + SPACE + WORD + ")(?![а-яё])");

    /** Имя Отчество, with the surname before or after. */
    private static final String PATRONYMIC =
            "[А-ЯЁ][а-яё]+(?:[оеё]вич|ьич|инич|[оеё]вн|ичн|иничн)(?:а|у|ем|ом|е|ы|ой|ою)?";

    private static final Pattern WITH_PATRONYMIC = Pattern.compile(
            "(?<![А-ЯЁа-яё])(?:" + NAME + "[ \\u00a0]+){1,2}" + PATRONYMIC + "(?:[ \\u00a0]+" + WORD + ")?(?![а-яё])");

    private static final Pattern ONE_WORD = Pattern.compile("(?<![А-ЯЁа-яё])" + WORD + "(?![А-ЯЁа-яё])");
    private static final Pattern GAPS =
            Pattern.compile(Pattern.quote(GAP) + "(?:[ \\u00a0]*" + Pattern.quote(GAP) + ")+");

    /** Endings of surnames and first names in all cases; the longest first. */
    private static final List<String> ENDINGS = List.of(
            "ого", "его", "ому", "ему", "ыми", "ими", "ью", "ою", "ею", "ой", "ей", "ом", "ем", "ым", "им", "ых", "их",
            "ую", "юю", "ая", "яя", "ый", "ий", "ов", "ев", "ам", "ям", "ах", "ях", "ии", "ия", "ию", "а", "я", "у",
            "ю", "е", "ы", "и", "о", "ь", "й", "");

    private static final int SHORTEST_STEM = 2;

    private final Set<String> stems = new HashSet<>();

    NameRemover(Collection<PersonName> known) {
        for (PersonName name : known) {
            add(name.lastName());
            add(name.firstName());
            add(name.middleName());
        }
    }

    private void add(String word) {
        if (word == null || word.isBlank()) {
            return;
        }
        for (String part : word.split("[-\\s]+")) {
            stemsOf(part).forEach(stems::add);
        }
    }

    /** The word without each ending that its dictionary form may have. */
    private static Set<String> stemsOf(String word) {
        String plain = plain(word);
        Set<String> found = new HashSet<>();
        for (String ending : List.of("ая", "яя", "ый", "ий", "ой", "а", "я", "ь", "й", "")) {
            if (plain.endsWith(ending) && plain.length() - ending.length() >= SHORTEST_STEM) {
                found.add(plain.substring(0, plain.length() - ending.length()));
            }
        }
        // Павел — Павла, Пётр — Петра
        if (plain.matches(".*[бвгджзклмнпрстфхцчшщ][ео][лнкцр]")) {
            found.add(plain.substring(0, plain.length() - 2) + plain.charAt(plain.length() - 1));
        }
        return found;
    }

    String clean(String text) {
        String cleaned = WITH_PATRONYMIC.matcher(text).replaceAll(GAP);
        cleaned = WITH_INITIALS.matcher(cleaned).replaceAll(GAP);
        cleaned = ONE_WORD.matcher(cleaned).replaceAll(this::word);
        return GAPS.matcher(cleaned).replaceAll(GAP);
    }

    private String word(MatchResult found) {
        for (String part : found.group().split("-")) {
            if (isKnown(part)) {
                return GAP;
            }
        }
        return Matcher.quoteReplacement(found.group());
    }

    private boolean isKnown(String word) {
        String plain = plain(word);
        return ENDINGS.stream()
                .anyMatch(ending -> plain.endsWith(ending)
                        && plain.length() - ending.length() >= SHORTEST_STEM
                        && stems.contains(plain.substring(0, plain.length() - ending.length())));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}

package org.nastavnik.document.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Declines positions («заместитель директора») and organisations («муниципальное учреждение — школа № 5»): the adjectives
 * and the noun that lead the phrase, and those after a dash. What follows the noun already stands in its case.
 */
final class PhraseCases {

    /** Endings by case in the order of {@link GrammarCase}. */
    private static final Map<String, String[]> ADJECTIVES = Map.of(
            "ый", new String[] {"ого", "ому", "ый", "ым", "ом"},
            "ий", new String[] {"его", "ему", "ий", "им", "ем"},
            "кий", new String[] {"кого", "кому", "кий", "ким", "ком"},
            "ой", new String[] {"ого", "ому", "ой", "ым", "ом"},
            "ая", new String[] {"ой", "ой", "ую", "ой", "ой"},
            "яя", new String[] {"ей", "ей", "юю", "ей", "ей"},
            "щая", new String[] {"щей", "щей", "щую", "щей", "щей"},
            "ое", new String[] {"ого", "ому", "ое", "ым", "ом"},
            "ее", new String[] {"его", "ему", "ее", "им", "ем"});

    private static final Map<String, String[]> NOUNS = Map.of(
            "ие", new String[] {"ия", "ию", "ие", "ием", "ии"},
            "ия", new String[] {"ии", "ии", "ию", "ией", "ии"},
            "тарь", new String[] {"таря", "тарю", "тарь", "тарём", "таре"},
            "ь", new String[] {"я", "ю", "ь", "ем", "е"},
            "ей", new String[] {"ея", "ею", "ей", "еем", "ее"},
            "ка", new String[] {"ки", "ке", "ку", "кой", "ке"},
            "га", new String[] {"ги", "ге", "гу", "гой", "ге"},
            "ца", new String[] {"цы", "це", "цу", "цей", "це"},
            "а", new String[] {"ы", "е", "у", "ой", "е"},
            "о", new String[] {"а", "у", "о", "ом", "е"});

    /** What is added to nouns that no rule gets right. */
    private static final Map<String, String[]> IRREGULAR = Map.of(
            "врач", new String[] {"а", "у", "", "ом", "е"},
            "сад", new String[] {"а", "у", "", "ом", "у"});

    /** Do not change, and neither does what follows them. */
    private static final Set<String> FIXED = Set.of("и.", "и.о.", "врио", "вр.", "мку", "мбоу", "маоу", "моу", "мбдоу");

    private PhraseCases() {}

    /** @param animate a position (who is seen: кого) or an organisation (what is seen: что) */
    static String decline(String phrase, GrammarCase into, boolean animate) {
        List<String> out = new ArrayList<>();
        boolean leading = true;
        for (String word : phrase.strip().split(" ")) {
            if (leading && !word.isEmpty()) {
                boolean nominal = isAdjective(word);
                out.add(changes(word) ? compound(word, into, animate) : word);
                leading = changes(word) && nominal && !endsAdjective(word);
            } else {
                out.add(word);
                // after a dash another noun in the nominative stands beside the first
                leading = word.equals("–") || word.equals("—") || word.equals("-");
            }
        }
        return String.join(" ", out);
    }

    private static boolean endsAdjective(String word) {
        return word.endsWith(",") || NOUN_LIKE.contains(lower(word));
    }

    /** Adjectives that stand for a noun. */
    private static final Set<String> NOUN_LIKE =
            Set.of("заведующий", "заведующая", "управляющий", "управляющая", "исполняющий", "исполняющая");

    private static boolean changes(String word) {
        return Character.isLetter(word.charAt(0)) && !FIXED.contains(lower(word)) && !abbreviation(word);
    }

    private static boolean abbreviation(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** «педагог-психолог», «школа-интернат»: each part for itself. */
    private static String compound(String word, GrammarCase into, boolean animate) {
        String tail = word.endsWith(",") ? "," : "";
        String bare = tail.isEmpty() ? word : word.substring(0, word.length() - 1);
        List<String> parts = new ArrayList<>();
        for (String part : bare.split("-")) {
            parts.add(isShortPrefix(part) ? part : decline(part, into, animate, isAdjective(part)));
        }
        return String.join("-", parts) + tail;
    }

    /** «социально-психологический»: the first part is a stem. */
    private static boolean isShortPrefix(String part) {
        return lower(part).endsWith("о") && part.length() > 4;
    }

    private static boolean isAdjective(String word) {
        String bare = lower(word.endsWith(",") ? word.substring(0, word.length() - 1) : word);
        return bare.length() > 4 && ADJECTIVES.keySet().stream().anyMatch(bare::endsWith);
    }

    private static String decline(String word, GrammarCase into, boolean animate, boolean adjective) {
        Map<String, String[]> endings = adjective ? ADJECTIVES : NOUNS;
        String[] irregular = IRREGULAR.get(lower(word));
        if (irregular != null) {
            boolean seen = into == GrammarCase.ACCUSATIVE && animate;
            return word + irregular[seen ? 0 : into.ordinal()];
        }
        String ending = longestEnding(word, endings);
        boolean masculine =
                adjective ? ending.endsWith("й") : ending.isEmpty() || ending.endsWith("ь") || ending.endsWith("й");
        GrammarCase taken = into == GrammarCase.ACCUSATIVE && masculine && animate ? GrammarCase.GENITIVE : into;
        if (!ending.isEmpty()) {
            return word.substring(0, word.length() - ending.length()) + endings.get(ending)[taken.ordinal()];
        }
        return consonant(word, taken);
    }

    private static String consonant(String word, GrammarCase into) {
        boolean hissing = word.matches(".*[жчшщц]");
        return word
                + switch (into) {
                    case GENITIVE -> "а";
                    case DATIVE -> "у";
                    case ACCUSATIVE -> "";
                    case INSTRUMENTAL -> hissing ? "ем" : "ом";
                    case PREPOSITIONAL -> "е";
                };
    }

    private static String longestEnding(String word, Map<String, String[]> endings) {
        String bare = lower(word);
        return endings.keySet().stream()
                .filter(bare::endsWith)
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}

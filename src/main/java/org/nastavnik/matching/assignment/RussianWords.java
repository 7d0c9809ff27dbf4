package org.nastavnik.matching.assignment;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares Russian texts by the beginnings of their words: «математике» and «математический» mean the same here.
 * Endings are cut as in Porter's Russian stemmer, roughly; what remains is compared by its common beginning.
 */
final class RussianWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}]{2,}");
    private static final Pattern ENDING = Pattern.compile(
            "(?:ость|ости|остью|иями|ями|ами|его|ого|ему|ому|ими|ыми|ией|иях|иям|ием|ует|уют|ить|ать|ять|еть|ться|тся"
                    + "|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею|ев|ов|ам|ям|ах|ях|ия|ья|ию|ью|ии"
                    + "|ет|ит|ут|ют|ат|ят|ся|сь"
                    + "|а|е|и|й|о|у|ы|ь|ю|я)$");
    private static final int SHORTEST_STEM = 3;

    /** Said of nearly every mentee and mentor: tells nothing of what the two have in common. */
    private static final Set<String> EMPTY_WORDS = Stream.of(
                    ("работа работать помощь помочь помогать развитие развивать"
                                    + " подготовка подготовить подготовиться ученик учение учитель учиться педагог обучение навык класс школа"
                                    + " урок хочу хотеть хочет нужно нужна нужен необходимо опыт наставник наставничество сопровождение"
                                    + " поддержка только если чтобы который также через друг другой очень более хороший хорошо лучше лучший"
                                    + " свой для или над под при что как это все его она они где уже еще любить занятие методика технология"
                                    + " консультация беседа форма нет тренинг семинар освоение повышение уровень умение хватает")
                            .split(" "))
            .map(RussianWords::stem)
            .collect(Collectors.toUnmodifiableSet());

    private RussianWords() {}

    /** Meaningful stems in the order of the text, each with the word it came from. */
    static Map<String, String> stems(String text) {
        Map<String, String> stems = new LinkedHashMap<>();
        if (text == null) {
            return stems;
        }
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String original = words.group();
            String word = original.toLowerCase(Locale.ROOT).replace('ё', 'е');
            boolean abbreviation = original.length() <= 4 && original.equals(original.toUpperCase(Locale.ROOT));
            if (abbreviation) {
                stems.putIfAbsent(word, original);
                continue;
            }
            String stem = stem(word);
            if (stem.length() >= SHORTEST_STEM && !EMPTY_WORDS.contains(stem)) {
                stems.putIfAbsent(stem, original.toLowerCase(Locale.ROOT));
            }
        }
        return stems;
    }

    static String stem(String word) {
        String stem = word;
        // twice: a verb's or adjective's ending may stand before a reflexive or case ending
        for (int cut = 0; cut < 2; cut++) {
            Matcher ending = ENDING.matcher(stem);
            if (ending.find() && ending.start() >= SHORTEST_STEM) {
                stem = stem.substring(0, ending.start());
            }
        }
        return stem;
    }

    /** One word's family: equal, or a long enough common beginning. */
    static boolean related(String stem, String other) {
        if (stem.equals(other)) {
            return true;
        }
        int shorter = Math.min(stem.length(), other.length());
        int common = 0;
        while (common < shorter && stem.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= 4 && common * 4 >= shorter * 3;
    }
}

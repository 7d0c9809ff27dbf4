package org.nastavnik.monitoring.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nastavnik.monitoring.source.SourceTerm.Comparison;
import org.nastavnik.monitoring.source.SourceTerm.Condition;
import org.nastavnik.shared.Refusal;

/** Reads the grammar of a source, letter by letter; says in Russian where it stops to understand. */
final class SourceScanner {

    private static final int LONGEST = 500;
    private static final int MOST_DIGITS = 4;

    private final String text;
    private int at;

    private SourceScanner(String text) {
        this.text = text;
    }

    static SourceTerm scan(String text) {
        if (text == null || text.isBlank()) {
            throw new Refusal("source", "Источник не указан: выберите, откуда берётся число.");
        }
        if (text.length() > LONGEST) {
            throw new Refusal("source", "Источник длиннее " + LONGEST + " знаков: сократите его.");
        }
        return new SourceScanner(text).term();
    }

    private SourceTerm term() {
        int begin = place();
        String space = null;
        String name = word("название источника, например participants");
        if (accept(":")) {
            space = name;
            begin = place();
            name = word("название источника после двоеточия");
        }
        List<Condition> conditions = new ArrayList<>();
        if (accept("(") && !accept(")")) {
            do {
                conditions.add(condition());
            } while (accept(","));
            expect(")", "«,» или «)»");
        }
        skip();
        if (at < text.length()) {
            throw wrong("лишний текст «" + text.substring(at) + "»: удалите его");
        }
        return new SourceTerm(space, name, begin, conditions);
    }

    private Condition condition() {
        int begin = place();
        String key = word("название условия, например age");
        Comparison comparison = comparison();
        int valueAt = place();
        if (at < text.length() && Character.isDigit(text.charAt(at))) {
            int from = number();
            int to = accept("..") ? number() : from;
            return new Condition(key, begin, comparison, null, new Range(from, to), valueAt);
        }
        List<String> words = new ArrayList<>();
        do {
            words.add(word("слово или число после знака сравнения"));
        } while (accept("|"));
        return new Condition(key, begin, comparison, List.copyOf(words), null, valueAt);
    }

    private Comparison comparison() {
        if (accept("<=")) {
            return Comparison.AT_MOST;
        }
        if (accept(">=")) {
            return Comparison.AT_LEAST;
        }
        if (accept("<")) {
            return Comparison.LESS;
        }
        if (accept(">")) {
            return Comparison.MORE;
        }
        expect("=", "знак сравнения: =, <, <=, > или >=");
        return Comparison.EQUAL;
    }

    private String word(String expected) {
        skip();
        int begin = at;
        while (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (begin == at) {
            throw wrong("здесь ожидается " + expected);
        }
        return text.substring(begin, at).toLowerCase(Locale.ROOT);
    }

    private int number() {
        skip();
        int begin = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (begin == at || at - begin > MOST_DIGITS) {
            at = begin;
            throw wrong("здесь ожидается целое число не длиннее четырёх цифр");
        }
        return Integer.parseInt(text.substring(begin, at));
    }

    private boolean accept(String sign) {
        skip();
        boolean there = text.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }

    private void expect(String sign, String expected) {
        if (!accept(sign)) {
            throw wrong("здесь ожидается " + expected);
        }
    }

    private void skip() {
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
    }

    private int place() {
        skip();
        return at + 1;
    }

    private Refusal wrong(String sentence) {
        return refusal(at + 1, sentence);
    }

    static Refusal refusal(int place, String sentence) {
        return new Refusal("source", "Источник, знак " + place + ": " + sentence + ".");
    }
}

package org.nastavnik.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nastavnik.document.wording.GrammarCase;
import org.nastavnik.document.wording.Wording;
import org.nastavnik.organization.PersonName;
import org.nastavnik.shared.privacy.NameCleaner;

/**
 * Finds the names of one person, and of the representative, in texts: surname, first name and patronymic in the forms that
 * Petrovich makes and with the endings that Russian names have, in any order, with initials, with ё written as е.
 *
 * <p>Not found: nicknames and short forms («Маша»), misspelt names, a surname alone where others of the place bear it too, and
 * what a picture shows.
 */
final class NameWords implements NameCleaner {

    static final String GAP = "(имя удалено)";

    private static final String SPACE = "[\\s\\u00a0]+";
    private static final String MAYBE_SPACE = "[\\s\\u00a0]*";
    private static final String BEGIN = "(?<![\\p{L}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final String ENDINGS =
            "(?:а|у|ом|ым|им|е|ой|ою|ую|ей|ею|я|ю|ем|ём|ы|и|ых|их|ыми|ими|ого|его|ому|ему|ая|яя|ый|ий|ь|й|ья|ью|о)?";
    private static final int SHORTEST = 2;
    private static final int DIGITS = 10;

    private final Pattern telling;
    private final Pattern own;
    private final Pattern surname;
    private final Set<String> stems = new LinkedHashSet<>();
    private final Set<String> written = new LinkedHashSet<>();

    /**
     * @param unique nobody else of the place bears the surname, so that it tells who is meant by itself
     * @param contacts telephone numbers, addresses, the login
     */
    NameWords(Wording wording, Collection<PersonName> names, boolean unique, Collection<String> contacts) {
        List<String> sure = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        List<String> surnames = new ArrayList<>();
        for (PersonName name : names) {
            String last = word(wording, name, 0);
            String first = word(wording, name, 1);
            boolean patronymic = name.middleName() != null && !name.middleName().isBlank();
            String middle = patronymic ? word(wording, name, 2) : null;
            sure.addAll(together(name, last, first, middle));
            surnames.add(last);
            alone.add(last);
            alone.add(first);
            if (middle != null) {
                alone.add(middle);
            }
            stems.add(stem(name.lastName()));
            stems.add(stem(name.firstName()));
            written.add(stemAsWritten(name.lastName()));
        }
        for (String contact : contacts) {
            String pattern = contact(contact);
            if (pattern != null) {
                sure.add(pattern);
                stems.add(plain(contact).substring(0, Math.min(4, contact.length())));
            }
        }
        if (unique) {
            sure.addAll(surnames);
        }
        this.telling = pattern(sure);
        List<String> all = new ArrayList<>(sure);
        all.addAll(alone);
        this.own = pattern(all);
        this.surname = pattern(surnames);
    }

    private static List<String> together(PersonName name, String last, String first, String middle) {
        String initials = initial(name.firstName()) + "(?:" + MAYBE_SPACE
                + (middle == null ? "\\p{Lu}\\." : initial(name.middleName())) + ")?";
        List<String> found = new ArrayList<>();
        String patronymic = middle == null ? "[А-ЯЁ][а-яё]+(?:вич|вн|ичн|ьич)[а-яё]{0,3}" : middle;
        found.add(last + SPACE + first + "(?:" + SPACE + patronymic + ")?");
        found.add(first + SPACE + "(?:" + patronymic + SPACE + ")?" + last);
        found.add(last + MAYBE_SPACE + initials);
        found.add(initials + MAYBE_SPACE + last);
        if (middle != null) {
            found.add(first + SPACE + middle);
        }
        return found;
    }

    private static String initial(String word) {
        return "[" + word.substring(0, 1).toUpperCase(Locale.ROOT)
                + word.substring(0, 1).toLowerCase(Locale.ROOT) + "]\\.";
    }

    private static Pattern pattern(List<String> any) {
        return any.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile(
                        BEGIN + "(?:" + String.join("|", any) + ")" + END,
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** All forms of one part of the name as a pattern, the longest first. */
    private static String word(Wording wording, PersonName name, int part) {
        String nominative = part(name, part);
        Set<String> forms = new LinkedHashSet<>(Set.of(literal(nominative)));
        int from = (int) Arrays.stream(new String[] {name.lastName(), name.firstName()})
                .limit(part)
                .mapToLong(p -> p.strip().split("\\s+").length)
                .sum();
        int length = nominative.strip().split("\\s+").length;
        for (GrammarCase into : GrammarCase.values()) {
            String[] declined = wording.name(name, into).split("\\s+");
            if (from + length <= declined.length) {
                forms.add(literal(String.join(" ", Arrays.copyOfRange(declined, from, from + length))));
            }
        }
        forms.add(Arrays.stream(nominative.strip().split("-"))
                .map(piece -> literal(stemAsWritten(piece)) + ENDINGS)
                .collect(Collectors.joining("-")));
        return forms.stream().sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String part(PersonName name, int part) {
        return switch (part) {
            case 0 -> name.lastName();
            case 1 -> name.firstName();
            default -> name.middleName();
        };
    }

    private static String literal(String word) {
        return word.strip()
                .chars()
                .mapToObj(c -> switch (Character.toLowerCase((char) c)) {
                    case 'е', 'ё' -> "[её]";
                    case ' ', '\u00a0' -> SPACE;
                    default -> Pattern.quote(String.valueOf((char) c));
                })
                .collect(Collectors.joining());
    }

    private static String contact(String text) {
        String digits = text.replaceAll("\\D", "");
        if (text.matches("[+\\d\\s()-]{7,}") && digits.length() >= 7) {
            String last = digits.substring(Math.max(0, digits.length() - DIGITS));
            return "(?:(?:\\+7|8)[\\s()-]*)?\\(?" + String.join("[\\s()-]*", last.split(""));
        }
        return text.length() < 4 ? null : Pattern.quote(text.strip());
    }

    private static String stemAsWritten(String word) {
        String bare = word.strip().replaceFirst("(?i)(ая|яя|ый|ий|ой|а|я|ь|й)$", "");
        return bare.length() < SHORTEST ? word.strip() : bare;
    }

    private static String stem(String word) {
        String plain = plain(word);
        String bare = stemAsWritten(plain);
        // Павел — Павла, Пётр — Петра
        return bare.length() > SHORTEST + 1 ? bare.substring(0, bare.length() - SHORTEST + 1) : bare;
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    @Override
    public String clean(String text) {
        return replace(telling, text);
    }

    @Override
    public String cleanOwn(String text) {
        return replace(own, text);
    }

    private static String replace(Pattern names, String text) {
        return text == null ? null : names.matcher(text).replaceAll(Matcher.quoteReplacement(GAP));
    }

    @Override
    public boolean hasSurname(String text) {
        return surname.matcher(text).find();
    }

    @Override
    public List<String> stems() {
        return List.copyOf(stems);
    }

    @Override
    public List<String> fileStems() {
        return List.copyOf(written);
    }

    @Override
    public String toString() {
        return "NameWords[…]";
    }
}

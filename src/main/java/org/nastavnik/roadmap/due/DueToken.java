package org.nastavnik.roadmap.due;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The smallest part of a term that means something.
 *
 * @param number of the month, the year, the day or the quarter
 */
record DueToken(Kind kind, int number, LocalDate date) {

    enum Kind {
        MONTH,
        YEAR,
        NUMBER,
        DATE,
        DASH,
        AND,
        SLASH,
        FROM,
        UNTIL,
        TO,
        ANNUAL,
        TIMES,
        QUARTER,
        HALF,
        SCHOOL,
        END,
        WITHIN,
        MONTHLY
    }

    private static final String[] MONTHS = {
        "янв(ар[ьяеюи])?", "фев(рал[ьяеюи])?", "март?[аеу]?", "апр(ел[ьяеюи])?", "ма[йяеюи]", "июн[ьяеюи]?",
        "июл[ьяеюи]?", "авг(уст[аеу]?)?", "сент?(ябр[ьяеюи])?", "окт(ябр[ьяеюи])?", "ноя(бр[ьяеюи])?",
                "дек(абр[ьяеюи])?"
    };
    private static final Pattern PART = Pattern.compile(
            "(?<date>\\d{1,2}\\.\\d{1,2}\\.(\\d{4}|\\d{2})(?!\\d))|(?<number>\\d+)|(?<word>[а-яa-z]+)|(?<dash>-)"
                    + "|(?<and>[,;.:()])|(?<slash>/)|(?<other>\\S)");
    private static final int MAX_DIGITS = 4;
    private static final int CENTURY = 2000;

    /** Empty where something in the words is not known. */
    static Optional<List<DueToken>> of(String words) {
        List<DueToken> tokens = new ArrayList<>();
        Matcher part = PART.matcher(words);
        while (part.find()) {
            if (part.group("other") != null) {
                return Optional.empty();
            } else if (part.group("word") != null) {
                Optional<List<DueToken>> known = word(part.group());
                if (known.isEmpty()) {
                    return Optional.empty();
                }
                tokens.addAll(known.get());
            } else {
                Optional<DueToken> sign = sign(part);
                if (sign.isEmpty()) {
                    return Optional.empty();
                }
                tokens.add(sign.get());
            }
        }
        return Optional.of(tokens);
    }

    private static Optional<DueToken> sign(Matcher part) {
        if (part.group("date") != null) {
            return date(part.group());
        }
        if (part.group("number") != null) {
            return number(part.group());
        }
        return Optional.of(
                of(part.group("dash") != null ? Kind.DASH : part.group("and") != null ? Kind.AND : Kind.SLASH));
    }

    private static Optional<DueToken> date(String text) {
        String[] parts = text.split("\\.");
        int year = Integer.parseInt(parts[2]);
        try {
            LocalDate date = LocalDate.of(
                    year < 100 ? CENTURY + year : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
            return yearLike(date.getYear()) ? Optional.of(new DueToken(Kind.DATE, 0, date)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<DueToken> number(String digits) {
        if (digits.length() > MAX_DIGITS) {
            return Optional.empty();
        }
        int value = Integer.parseInt(digits);
        if (digits.length() == MAX_DIGITS) {
            return yearLike(value) ? Optional.of(new DueToken(Kind.YEAR, value, null)) : Optional.empty();
        }
        return Optional.of(new DueToken(Kind.NUMBER, value, null));
    }

    private static boolean yearLike(int year) {
        return year >= 1990 && year <= 2099;
    }

    /** Words that add nothing are known and become no token. */
    private static Optional<List<DueToken>> word(String word) {
        for (int month = 1; month <= MONTHS.length; month++) {
            if (word.matches(MONTHS[month - 1])) {
                return Optional.of(List.of(new DueToken(Kind.MONTH, month, null)));
            }
        }
        return switch (word) {
            case "г",
                    "гг",
                    "год",
                    "года",
                    "году",
                    "годы",
                    "годов",
                    "числа",
                    "числе",
                    "к",
                    "ко",
                    "в",
                    "во",
                    "не",
                    "срок",
                    "начало",
                    "начале",
                    "включительно" -> Optional.of(List.of());
            case "и", "далее", "затем", "или" -> one(Kind.AND);
            case "с", "со", "от" -> one(Kind.FROM);
            case "по" -> one(Kind.TO);
            case "месяц", "месяца" -> one(Kind.MONTHLY);
            case "до" -> one(Kind.UNTIL);
            case "позднее", "позже" -> Optional.of(List.of(of(Kind.UNTIL), of(Kind.END)));
            case "ежегодно", "ежегодный", "каждый", "каждого" -> one(Kind.ANNUAL);
            case "ежеквартально" -> Optional.of(times(4));
            case "ежемесячно" -> Optional.of(times(12));
            case "раз", "раза" -> one(Kind.TIMES);
            case "один", "однократно" -> numbered(1);
            case "дважды" -> Optional.of(times(2));
            case "два" -> numbered(2);
            case "три" -> numbered(3);
            case "четыре" -> numbered(4);
            case "квартал", "квартала", "квартале", "кв" -> one(Kind.QUARTER);
            case "полугодие", "полугодия", "полугодии" -> one(Kind.HALF);
            case "учебный", "учебного", "учебном", "уч", "учебные" -> one(Kind.SCHOOL);
            case "конец", "конца", "концу", "конце" -> one(Kind.END);
            case "течение", "протяжении" -> one(Kind.WITHIN);
            case "i", "первый", "первое", "первом", "первого" -> numbered(1);
            case "ii", "второй", "второе", "втором", "второго" -> numbered(2);
            case "iii", "третий" -> numbered(3);
            case "iv", "четвертый" -> numbered(4);
            default -> Optional.empty();
        };
    }

    private static List<DueToken> times(int number) {
        return List.of(new DueToken(Kind.NUMBER, number, null), of(Kind.TIMES));
    }

    private static Optional<List<DueToken>> numbered(int number) {
        return Optional.of(List.of(new DueToken(Kind.NUMBER, number, null)));
    }

    private static Optional<List<DueToken>> one(Kind kind) {
        return Optional.of(List.of(of(kind)));
    }

    private static DueToken of(Kind kind) {
        return new DueToken(kind, 0, null);
    }
}

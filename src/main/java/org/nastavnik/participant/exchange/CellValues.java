package org.nastavnik.participant.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.SpecialNeed;
import org.nastavnik.shared.Phone;
import org.nastavnik.shared.Refusal;

/** Understands what people write into cells; what it does not understand it refuses with a sentence. */
final class CellValues {

    private static final int MOST_YEARS = 70;
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT));
    private static final Pattern NOTHING = Pattern.compile("[-–—]|нет|н/д");
    private static final Pattern DASH = Pattern.compile("[-–—]");
    private static final Pattern INITIAL = Pattern.compile("\\p{L}\\.?( ?\\p{L}\\.)?");
    private static final Pattern AROUND_DAYS = Pattern.compile("\\s*г(ода|\\.)?$| 0?0:00(:00)?$");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Pattern BARE_NUMBER = Pattern.compile("[78]?9\\d{9}");
    private static final Map<PersonKind, Pattern> KINDS = new LinkedHashMap<>();
    private static final Map<SpecialNeed, Pattern> NEEDS = new LinkedHashMap<>();

    static {
        KINDS.put(PersonKind.PARTNER_EMPLOYEE, Pattern.compile(".*(партнер|предприяти|работодател).*"));
        KINDS.put(PersonKind.STUDENT, Pattern.compile("студент.*"));
        KINDS.put(PersonKind.PUPIL, Pattern.compile("(обучающ|учащ|ученик|учениц|школьник|воспитанн|дошкольн).*"));
        KINDS.put(PersonKind.HEAD, Pattern.compile("(руковод|директор|завед|зам).*"));
        KINDS.put(
                PersonKind.TEACHER,
                Pattern.compile("(педагог|учитель|преподавател|воспитатель|мастер|методист|тренер).*"));
        NEEDS.put(SpecialNeed.DISABILITIES, Pattern.compile(".*(овз|ограничен|инвалид).*"));
        NEEDS.put(SpecialNeed.GIFTED, Pattern.compile(".*одарен.*"));
        NEEDS.put(SpecialNeed.DIFFICULT_SITUATION, Pattern.compile(".*(тжс|трудн).*"));
        NEEDS.put(SpecialNeed.LOW_RESULTS, Pattern.compile(".*(низк|неуспева|слабоуспева).*"));
    }

    private CellValues() {}

    /** Null where the cell is empty or says that there is nothing. */
    static String text(String cell, int most) {
        if (cell.isEmpty() || NOTHING.matcher(cell.toLowerCase(Locale.ROOT)).matches()) {
            return null;
        }
        if (cell.length() > most) {
            throw new Refusal("слишком длинно, сократите до " + most + " знаков.");
        }
        return cell;
    }

    /** A part of a name, in full. */
    static String name(String cell) {
        String text = cell.isEmpty() || DASH.matcher(cell).matches() ? null : cell;
        if (text == null) {
            return null;
        }
        if (text.length() > 100) {
            throw new Refusal("слишком длинно, сократите до 100 знаков.");
        }
        if (INITIAL.matcher(text).matches()) {
            throw new Refusal("«" + text + "» — это инициал, напишите имя и отчество полностью.");
        }
        if (text.chars().noneMatch(Character::isLetter)) {
            throw new Refusal("«" + text + "» — это не имя, исправьте.");
        }
        return text;
    }

    static LocalDate day(String cell) {
        String text = text(cell, 100);
        if (text == null) {
            return null;
        }
        String typed = AROUND_DAYS.matcher(text).replaceAll("");
        for (DateTimeFormatter day : DAYS) {
            try {
                return LocalDate.parse(typed, day);
            } catch (DateTimeParseException another) {
                // the next way of writing a date
            }
        }
        throw new Refusal("«" + text + "» — такой даты нет, укажите день, месяц и год, например 15.09.2012.");
    }

    static PersonKind kind(String cell) {
        String text = text(cell, 100);
        return text == null
                ? null
                : of(KINDS, text)
                        .orElseThrow(() -> new Refusal("«" + text
                                + "» не понято, напишите «обучающийся», «студент», «педагог», «руководящий работник» или"
                                + " «работник предприятия-партнёра»."));
    }

    static SpecialNeed need(String cell) {
        String text = text(cell, 200);
        return text == null
                ? null
                : of(NEEDS, text)
                        .orElseThrow(() -> new Refusal("«" + text
                                + "» не понято, напишите «ОВЗ», «одарённый», «в трудной жизненной ситуации» или"
                                + " «с низкими образовательными результатами»."));
    }

    private static <T> Optional<T> of(Map<T, Pattern> words, String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return words.entrySet().stream()
                .filter(word -> word.getValue().matcher(plain).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Full years. */
    static Integer years(String cell) {
        String text = text(cell, 100);
        if (text == null) {
            return null;
        }
        String number = text.replaceAll("\\s*(лет|года?|г\\.)$", "").replaceAll("[.,]0+$", "");
        if (!number.matches("\\d{1,2}") || Integer.parseInt(number) > MOST_YEARS) {
            throw new Refusal("«" + text + "» — укажите стаж целым числом лет, от 0 до 70.");
        }
        return Integer.valueOf(number);
    }

    /** As it was written; a bare number, as Excel makes of it, the usual way. */
    static String phone(String cell) {
        String text = text(cell, 40);
        if (text == null) {
            return null;
        }
        if (text.chars().filter(Character::isDigit).count() < 5) {
            throw new Refusal("«" + text + "» — это не телефон, напишите его с кодом, например +7 914 123-45-67.");
        }
        return BARE_NUMBER.matcher(text).matches() ? Phone.parse(text).orElse(text) : text;
    }

    static String mail(String cell) {
        String text = text(cell, 200);
        if (text != null && !MAIL.matcher(text).matches()) {
            throw new Refusal("«" + text + "» — это не адрес, напишите его, например: petrova@example.ru.");
        }
        return text;
    }
}

package org.nastavnik.document.wording;

import com.github.petrovich4j.Gender;
import com.github.petrovich4j.NameType;
import com.github.petrovich4j.Petrovich;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nastavnik.organization.PersonName;

/** Declines people's names by Petrovich, double names part by part. */
final class NameCases {

    private static final Petrovich PETROVICH = new Petrovich();
    private static final Set<String> MEN_IN_A = Set.of("никита", "илья", "лука", "фома", "кузьма", "савва", "данила");
    private static final Set<String> WOMEN_IN_SIGN = Set.of("любовь", "нинель", "рашель", "эсфирь", "юдифь", "айгуль");
    private static final Pattern WOMAN_S_SURNAME = Pattern.compile(".*(ова|ева|ёва|ина|ына|ая)");
    private static final Pattern MAN_S_SURNAME = Pattern.compile(".*(ов|ев|ёв|ин|ын|ий|ой|ый)");

    private NameCases() {}

    static String decline(PersonName name, GrammarCase into) {
        Gender gender = gender(name);
        String declined = say(name.lastName(), NameType.LastName, gender, into) + " "
                + say(name.firstName(), NameType.FirstName, gender, into);
        return hasMiddleName(name)
                ? declined + " " + say(name.middleName(), NameType.PatronymicName, gender, into)
                : declined;
    }

    private static String say(String name, NameType type, Gender gender, GrammarCase into) {
        return Arrays.stream(name.strip().split("-"))
                .map(part -> part.isBlank() ? part : PETROVICH.say(part, type, gender, into.petrovich()))
                .collect(Collectors.joining("-"));
    }

    static boolean isWoman(PersonName name) {
        return gender(name) == Gender.Female;
    }

    /** By the patronymic; without one by the surname, then by the first name. */
    private static Gender gender(PersonName name) {
        if (hasMiddleName(name)) {
            String middle = lower(name.middleName());
            if (middle.endsWith("на") || middle.endsWith("кызы")) {
                return Gender.Female;
            }
            return Gender.Male;
        }
        String last = lower(name.lastName());
        if (WOMAN_S_SURNAME.matcher(last).matches()) {
            return Gender.Female;
        }
        if (MAN_S_SURNAME.matcher(last).matches()) {
            return Gender.Male;
        }
        String first = lower(name.firstName());
        boolean woman = WOMEN_IN_SIGN.contains(first)
                || (first.endsWith("а") || first.endsWith("я")) && !MEN_IN_A.contains(first);
        return woman ? Gender.Female : Gender.Male;
    }

    private static boolean hasMiddleName(PersonName name) {
        return name.middleName() != null && !name.middleName().isBlank();
    }

    private static String lower(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}

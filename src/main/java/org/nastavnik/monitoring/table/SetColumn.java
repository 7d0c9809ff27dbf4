package org.nastavnik.monitoring.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a table of indicators means, and by which headings it is recognised. */
enum SetColumn {
    CODE("indicator_code", "код( показателя)?|№( п/?п)?|номер"),
    SET("programme_set", "набор"),
    SECTION("section", "раздел|региональный проект"),
    KIND("kind", "вид|тип"),
    NAME("name_ru", "(наименование )?показател[ья]"),
    NUMERATOR("numerator_ru", "числитель"),
    DENOMINATOR("denominator_ru", "знаменатель"),
    NUMERATOR_SOURCE("numerator_source", "источник числителя"),
    DENOMINATOR_SOURCE("denominator_source", "источник знаменателя"),
    FORMULA("formula", "формула|расч[её]т опроса"),
    SATISFIED_FROM("satisfied_from", "довольны с оценки");

    private final String heading;
    private final Pattern russian;

    SetColumn(String heading, String russian) {
        this.heading = heading;
        this.russian = Pattern.compile(russian);
    }

    String heading() {
        return heading;
    }

    static Optional<SetColumn> of(String cell) {
        String text = cell.toLowerCase(Locale.ROOT).strip();
        return Arrays.stream(values())
                .filter(column -> column.heading.equals(text)
                        || column.russian.matcher(text).matches())
                .findFirst();
    }
}

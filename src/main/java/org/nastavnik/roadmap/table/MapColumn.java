package org.nastavnik.roadmap.table;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a road map holds; the order is the one in which headings are tried. */
public enum MapColumn {
    NUMBER("№", "№.*|п/п|no|номер.*"),
    RESPONSIBLE("Ответственный", ".*ответствен.*|.*исполнител.*|responsible.*"),
    DUE("Срок", ".*срок.*|дата.*|due.*|период.*"),
    RESULT("Результат", ".*результат.*|.*вид документа.*|result.*|.*итог.*"),
    SECTION("Раздел", "раздел.*|направлени.*|section.*"),
    TEXT("Мероприятие", ".*мероприяти.*|наименование.*|содержание.*|item.*");

    private final String title;
    private final Pattern heading;

    MapColumn(String title, String heading) {
        this.title = title;
        this.heading = Pattern.compile(heading);
    }

    public String title() {
        return title;
    }

    /** Without it no item can be read. */
    public boolean required() {
        return this == TEXT || this == RESPONSIBLE || this == DUE;
    }

    static Optional<MapColumn> of(String cell) {
        String words = cell.toLowerCase(Locale.ROOT).strip();
        for (MapColumn column : values()) {
            if (column.heading.matcher(words).matches()) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}

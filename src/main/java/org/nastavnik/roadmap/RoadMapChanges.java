package org.nastavnik.roadmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nastavnik.roadmap.RoadMapVersion.Line;

/** What is different between two versions of a road map, item by item. */
public final class RoadMapChanges {

    private RoadMapChanges() {}

    /** How an item differs. */
    public enum Kind {
        ADDED("добавлено"),
        CHANGED("изменено"),
        DROPPED("исключено");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** @param details each field that is different; empty for what was added or dropped */
    public record Change(Kind kind, long itemId, String title, List<Field> details) {}

    /** A field of an item, its old and its new text in one. */
    public record Field(String label, List<Piece> pieces) {}

    /** Some words of a field. */
    public record Piece(PieceKind kind, String text) {}

    /** Whether words were there before, are there now, or both. */
    public enum PieceKind {
        SAME,
        REMOVED,
        ADDED
    }

    /** In the order of the later version, what was dropped at the end. */
    public static List<Change> between(List<Line> before, List<Line> after) {
        Map<Long, ItemText> old = new LinkedHashMap<>();
        before.forEach(line -> old.put(line.itemId(), line.content()));
        List<Change> changes = new ArrayList<>();
        for (Line line : after) {
            ItemText was = old.remove(line.itemId());
            if (was == null) {
                changes.add(new Change(Kind.ADDED, line.itemId(), title(line.content()), List.of()));
            } else if (!was.equals(line.content())) {
                changes.add(
                        new Change(Kind.CHANGED, line.itemId(), title(line.content()), details(was, line.content())));
            }
        }
        old.forEach((id, was) -> changes.add(new Change(Kind.DROPPED, id, title(was), List.of())));
        return changes;
    }

    private static String title(ItemText item) {
        return item.title();
    }

    private static List<Field> details(ItemText was, ItemText is) {
        List<Field> parts = new ArrayList<>();
        compare(parts, "номер", was.number(), is.number());
        compare(parts, "раздел", was.section(), is.section());
        compare(parts, "мероприятие", was.text(), is.text());
        compare(parts, "ответственный", was.responsible(), is.responsible());
        compare(parts, "срок", was.due(), is.due());
        compare(parts, "начало", date(was.dueFrom()), date(is.dueFrom()));
        compare(parts, "окончание", date(was.dueUntil()), date(is.dueUntil()));
        compare(parts, "результат", was.result(), is.result());
        return parts;
    }

    private static String date(java.time.LocalDate date) {
        return date == null ? null : org.nastavnik.shared.RussianDates.inTable(date);
    }

    private static void compare(List<Field> parts, String what, String was, String is) {
        if (!Objects.equals(was, is)) {
            parts.add(new Field(what, WordDifference.between(was, is)));
        }
    }
}

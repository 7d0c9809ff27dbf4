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

    /** @param details «срок: было «май», стало «июнь»»; empty for what was added or dropped */
    public record Change(Kind kind, long itemId, String title, String details) {}

    /** In the order of the later version, what was dropped at the end. */
    public static List<Change> between(List<Line> before, List<Line> after) {
        Map<Long, ItemText> old = new LinkedHashMap<>();
        before.forEach(line -> old.put(line.itemId(), line.content()));
        List<Change> changes = new ArrayList<>();
        for (Line line : after) {
            ItemText was = old.remove(line.itemId());
            if (was == null) {
                changes.add(new Change(Kind.ADDED, line.itemId(), title(line.content()), ""));
            } else if (!was.equals(line.content())) {
                changes.add(
                        new Change(Kind.CHANGED, line.itemId(), title(line.content()), details(was, line.content())));
            }
        }
        old.forEach((id, was) -> changes.add(new Change(Kind.DROPPED, id, title(was), "")));
        return changes;
    }

    private static String title(ItemText item) {
        return item.number() == null ? item.text() : item.number() + " " + item.text();
    }

    private static String details(ItemText was, ItemText is) {
        List<String> parts = new ArrayList<>();
        compare(parts, "номер", was.number(), is.number());
        compare(parts, "раздел", was.section(), is.section());
        compare(parts, "мероприятие", was.text(), is.text());
        compare(parts, "ответственный", was.responsible(), is.responsible());
        compare(parts, "срок", was.due(), is.due());
        compare(parts, "начало", date(was.dueFrom()), date(is.dueFrom()));
        compare(parts, "окончание", date(was.dueUntil()), date(is.dueUntil()));
        compare(parts, "результат", was.result(), is.result());
        return String.join("; ", parts);
    }

    private static String date(java.time.LocalDate date) {
        return date == null ? null : org.nastavnik.shared.RussianDates.inTable(date);
    }

    private static void compare(List<String> parts, String what, String was, String is) {
        if (!Objects.equals(was, is)) {
            parts.add(what + ": было «" + (was == null ? "—" : was) + "», стало «" + (is == null ? "—" : is) + "»");
        }
    }
}

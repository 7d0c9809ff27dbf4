package org.nastavnik.roadmap;

import java.util.Map;
import org.nastavnik.document.DocumentFacts;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.programme.MentoringProgramme;

/** What a road map's paper says: a row for each item. */
final class RoadMapPaper {

    private RoadMapPaper() {}

    static DocumentFacts of(RoadMap map, MentoringProgramme programme) {
        return DocumentFacts.of(DocumentKind.ROAD_MAP)
                .text("программа", programme.title())
                .date("начало", programme.startsOn())
                .date("окончание", programme.endsOn())
                .table(
                        "мероприятия",
                        map.items().stream().map(RoadMapPaper::row).toList());
    }

    private static Map<String, String> row(RoadMapItem item) {
        ItemText content = item.content();
        return Map.of(
                "раздел", content.section(),
                "номер", content.number() == null ? "" : content.number(),
                "мероприятие", content.text(),
                "срок", content.due(),
                "ответственный", content.responsible(),
                "результат", content.result() == null ? "" : content.result());
    }
}

package org.nastavnik.roadmap.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapItem;

/** A remark with the item that it is about, as the page shows it. */
public record RemarkRow(int round, String by, String about, String text, String answer) {

    static List<RemarkRow> of(RoadMap map) {
        Map<Long, String> titles =
                map.allItems().stream().collect(Collectors.toMap(RoadMapItem::id, RoadMapItem::title));
        return map.remarks().stream()
                .map(r -> new RemarkRow(
                        r.round(),
                        r.by().title(),
                        r.itemId() == null ? "Карта в целом" : titles.get(r.itemId()),
                        r.text(),
                        r.answer()))
                .toList();
    }
}

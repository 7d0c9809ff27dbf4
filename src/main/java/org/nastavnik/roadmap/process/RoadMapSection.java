package org.nastavnik.roadmap.process;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.programme.CaseSection;
import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The road map's part of the case page. */
@Component
class RoadMapSection implements CaseSection {

    private static final int AFTER_THE_DOCUMENTS = 20;

    private final RoadMapService roadMaps;

    RoadMapSection(RoadMapService roadMaps) {
        this.roadMaps = roadMaps;
    }

    @Override
    public String title() {
        return "Дорожная карта";
    }

    @Override
    public int order() {
        return AFTER_THE_DOCUMENTS;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> rows(long programmeId) {
        return roadMaps.ofProgramme(programmeId).map(RoadMapSection::rows).orElse(List.of());
    }

    private static List<Row> rows(RoadMap map) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Состояние", map.state().title(), "/road-maps/" + map.id()));
        rows.add(new Row("Мероприятий", Integer.toString(map.items().size())));
        if (!map.remarks().isEmpty()) {
            rows.add(new Row("Замечаний", Integer.toString(map.remarks().size())));
        }
        return rows;
    }
}

package org.nastavnik.roadmap.process;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.programme.CaseSection;
import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapService;
import org.nastavnik.roadmap.RoadMapState;
import org.nastavnik.roadmap.execution.ExecutionService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The road map's part of the case page. */
@Component
class RoadMapSection implements CaseSection {

    private static final int AFTER_THE_DOCUMENTS = 20;

    private final RoadMapService roadMaps;
    private final ExecutionService execution;

    RoadMapSection(RoadMapService roadMaps, ExecutionService execution) {
        this.roadMaps = roadMaps;
        this.execution = execution;
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
        return roadMaps.ofProgramme(programmeId).map(this::rows).orElse(List.of());
    }

    private List<Row> rows(RoadMap map) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Состояние", map.state().title(), "/road-maps/" + map.id()));
        rows.add(new Row("Мероприятий", Integer.toString(map.items().size())));
        if (!map.remarks().isEmpty()) {
            rows.add(new Row("Замечаний", Integer.toString(map.remarks().size())));
        }
        if (map.state() == RoadMapState.IN_FORCE) {
            long overdue = execution.overdue(map);
            String done = "выполнено: " + execution.done(map.id()) + (overdue == 0 ? "" : ", просрочено: " + overdue);
            rows.add(new Row("Выполнение", done, "/road-maps/" + map.id() + "/execution"));
        }
        return rows;
    }
}

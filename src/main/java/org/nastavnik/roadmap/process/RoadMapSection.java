package org.nastavnik.roadmap.process;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.programme.CaseSection;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapService;
import org.nastavnik.roadmap.RoadMapState;
import org.nastavnik.roadmap.execution.ExecutionService;
import org.nastavnik.roadmap.execution.NextItems;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The road map's part of the case page: where it stands, and its items in short. */
@Component
class RoadMapSection implements CaseSection {

    private static final int AFTER_THE_DOCUMENTS = 20;

    private final RoadMapService roadMaps;
    private static final int SHOWN = 6;
    private static final int PRINTED = 1000;

    private final ExecutionService execution;
    private final NextItems next;

    RoadMapSection(RoadMapService roadMaps, ExecutionService execution, NextItems next) {
        this.roadMaps = roadMaps;
        this.execution = execution;
        this.next = next;
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

    /**
     * A line of the table.
     *
     * @param due in words
     * @param state empty before the map is in force
     */
    public record Line(String title, String responsible, String due, String state, boolean overdue) {}

    /** @param total of all lines; {@code rest} is the page with the others */
    public record Shown(List<Line> lines, long total, boolean inForce, String rest) {}

    @Override
    @Transactional(readOnly = true)
    public Detail detail(MentoringProgramme programme, Sight sight) {
        return roadMaps.ofProgramme(programme.id())
                .map(map -> shown(map, sight.whole()))
                .filter(shown -> shown.total() > 0)
                .map(shown -> new Detail("roadmap/case-items", shown))
                .orElse(null);
    }

    private Shown shown(RoadMap map, boolean whole) {
        String page = "/road-maps/" + map.id();
        int size = whole ? PRINTED : SHOWN;
        if (map.state() == RoadMapState.IN_FORCE) {
            NextItems.Page found = next.of(map.id(), execution.today(map), whole, size);
            return new Shown(
                    found.items().stream().map(RoadMapSection::line).toList(),
                    found.total(),
                    true,
                    page + "/execution");
        }
        return new Shown(
                map.items().stream()
                        .limit(size)
                        .map(item -> new Line(
                                item.title(),
                                item.content().responsible(),
                                item.content().due(),
                                "",
                                false))
                        .toList(),
                map.items().size(),
                false,
                page);
    }

    private static Line line(NextItems.Item item) {
        String due = "до\u00a0" + RussianDates.inTable(item.due()) + (item.moved() ? ", перенесён" : "");
        return new Line(
                item.title(),
                item.responsible(),
                due,
                item.overdue() ? "просрочено" : item.state().title(),
                item.overdue());
    }
}

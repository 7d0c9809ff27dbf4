package org.nastavnik.roadmap.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.roadmap.ItemText;
import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapItem;
import org.nastavnik.roadmap.RoadMapRevision;
import org.nastavnik.shared.Refusal;

/** What is typed into the table of a road map; shown again as it is when something is refused. */
public class RoadMapInput {

    private static final int EMPTY_LINES = 3;

    private long version;
    private List<RoadMapLine> lines = new ArrayList<>();

    /** The map as it is, with empty lines for new items. */
    static RoadMapInput of(RoadMap map) {
        RoadMapInput input = new RoadMapInput();
        input.version = map.version();
        map.allItems().stream()
                .filter(i -> !i.dropped() || map.isOpen(i))
                .forEach(i -> input.lines.add(RoadMapLine.of(i)));
        for (int i = 0; i < EMPTY_LINES; i++) {
            input.lines.add(new RoadMapLine());
        }
        return input;
    }

    /** @throws LineRefusal naming the line where something is wrong */
    RoadMapRevision revision(RoadMap map) {
        Map<Long, ItemText> changed = new HashMap<>();
        List<Long> dropped = new ArrayList<>();
        List<Long> restored = new ArrayList<>();
        List<ItemText> added = new ArrayList<>();
        Map<Long, RoadMapItem> open = new HashMap<>();
        map.allItems().stream().filter(map::isOpen).forEach(item -> open.put(item.id(), item));
        for (int i = 0; i < lines.size(); i++) {
            RoadMapLine line = lines.get(i);
            if (line.getId() == null) {
                if (!line.isEmpty()) {
                    added.add(line.content(i, null));
                }
                continue;
            }
            RoadMapItem item = open.get(line.getId());
            if (item == null) {
                continue;
            }
            (line.isDrop() ? dropped : restored).add(line.getId());
            if (!line.isDrop()) {
                changed.put(line.getId(), line.content(i, item.content()));
            }
        }
        return new RoadMapRevision(changed, dropped, restored, added, Map.of());
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public List<RoadMapLine> getLines() {
        return lines;
    }

    public void setLines(List<RoadMapLine> lines) {
        this.lines = lines;
    }

    /** Something is wrong in one line of the table. */
    static class LineRefusal extends Refusal {

        private final int line;

        LineRefusal(int line, String field, String sentence) {
            super(field, sentence);
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}

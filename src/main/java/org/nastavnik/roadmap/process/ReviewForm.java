package org.nastavnik.roadmap.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.roadmap.Remark;
import org.nastavnik.roadmap.Reviewer;
import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapService;

/** How head and coordinator decide: the map, what changed since they looked last, the remarks and their answers. */
abstract class ReviewForm implements TaskForm {

    /** The option for a remark about no single item. */
    private static final Option WHOLE_MAP = new Option("0", "Карта в целом");

    private final String key;
    private final Reviewer reviewer;
    private final RoadMapService roadMaps;
    private final RoadMapSheet sheet;

    ReviewForm(String key, Reviewer reviewer, RoadMapService roadMaps, RoadMapSheet sheet) {
        this.key = key;
        this.reviewer = reviewer;
        this.roadMaps = roadMaps;
        this.sheet = sheet;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public FormContent show(FormTask task) {
        RoadMap map = sheet.map(task);
        List<Option> items = new ArrayList<>(RoadMapSheet.options(map.items()));
        items.add(WHOLE_MAP);
        return sheet.content(task, map)
                .before(answered(map))
                .value("changes", RoadMapSheet.changes(roadMaps.changesFor(map, reviewer)))
                .options("items", items);
    }

    /** The remarks of the last return with the curator's answers. */
    private static String answered(RoadMap map) {
        List<Remark> remarks = map.remarks().stream()
                .filter(remark -> remark.round() == map.round() - 1)
                .toList();
        if (remarks.isEmpty()) {
            return "";
        }
        List<String> sentences = RoadMapSheet.sentences(map, remarks);
        StringBuilder text = new StringBuilder("**Замечания прошлого рассмотрения и ответы куратора**\n\n");
        for (int i = 0; i < remarks.size(); i++) {
            text.append("- ").append(sentences.get(i)).append(" — *ответ:* ");
            text.append(org.nastavnik.shared.Markdown.text(remarks.get(i).answer()))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long id = RoadMapSheet.id(task);
        if (values.text("decision").equals(Optional.of("return"))) {
            roadMaps.giveBack(id, reviewer, remarks(values));
        } else {
            roadMaps.accept(id, reviewer);
        }
        return Completion.done();
    }

    private static List<Remark.Draft> remarks(FormValues values) {
        List<Remark.Draft> remarks = new ArrayList<>();
        for (int i = 1; i <= DraftRoadMapForm.REMARKS; i++) {
            Optional<Long> item = values.id("item" + i);
            if (item.isPresent()) {
                String text = values.requiredText("remark" + i, "Напишите, что исправить в выбранном мероприятии.");
                remarks.add(new Remark.Draft(item.get() == 0 ? null : item.get(), text));
            }
        }
        return remarks;
    }
}

package org.nastavnik.roadmap.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.roadmap.ItemText;
import org.nastavnik.roadmap.Remark;
import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapItem;
import org.nastavnik.roadmap.RoadMapRevision;
import org.nastavnik.roadmap.RoadMapService;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The curator's draft: a few changes and the answers to remarks in the form, many changes on the page. */
@Component
class DraftRoadMapForm implements TaskForm {

    /** As many remarks as those who decide may write in one return. */
    static final int REMARKS = 5;

    private final RoadMapService roadMaps;
    private final RoadMapSheet sheet;

    DraftRoadMapForm(RoadMapService roadMaps, RoadMapSheet sheet) {
        this.roadMaps = roadMaps;
        this.sheet = sheet;
    }

    @Override
    public String key() {
        return RoadMapElements.DRAFT;
    }

    @Override
    public FormContent show(FormTask task) {
        RoadMap map = sheet.map(task);
        List<RoadMapItem> open = map.items().stream().filter(map::isOpen).toList();
        FormContent content = sheet.content(task, map)
                .options("openItems", RoadMapSheet.options(open))
                .options("sections", sections(map));
        List<Remark> remarks = map.openRemarks();
        List<String> sentences = RoadMapSheet.sentences(map, remarks);
        if (!remarks.isEmpty()) {
            content.before(
                    "**Карта возвращена с замечаниями.** Изменить или исключить можно мероприятия, к которым есть "
                            + "замечания, и добавить новые:\n\n- " + String.join("\n- ", sentences));
        }
        for (int i = 0; i < REMARKS; i++) {
            boolean shown = i < remarks.size();
            content.value("remark" + (i + 1), shown ? sentences.get(i) : "");
            content.value("answer" + (i + 1), shown ? remarks.get(i).answer() : null);
        }
        return content;
    }

    private static List<Option> sections(RoadMap map) {
        return map.allItems().stream()
                .map(item -> item.content().section())
                .distinct()
                .map(section -> new Option(section, section))
                .toList();
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        RoadMap map = sheet.map(task);
        Map<Long, ItemText> changed = new HashMap<>();
        values.id("changeItem").ifPresent(id -> changed.put(id, changed(map, id, values)));
        List<ItemText> added = IntStream.of(1, 2)
                .mapToObj(n -> added("add" + n, values))
                .flatMap(Optional::stream)
                .toList();
        List<Long> dropped = values.ids("drop");
        if (dropped.stream().anyMatch(changed::containsKey)) {
            throw new Refusal("drop", "Одно и то же мероприятие и изменяется, и исключается: оставьте что-то одно.");
        }
        roadMaps.revise(map.id(), new RoadMapRevision(changed, dropped, List.of(), added, answers(map, values)));
        roadMaps.submit(map.id());
        return Completion.done();
    }

    private static Map<Long, String> answers(RoadMap map, FormValues values) {
        List<Remark> remarks = map.openRemarks();
        Map<Long, String> answers = new HashMap<>();
        for (int i = 0; i < Math.min(REMARKS, remarks.size()); i++) {
            String field = "answer" + (i + 1);
            answers.put(
                    remarks.get(i).id(),
                    values.requiredText(field, "Ответьте на замечание: что исправлено или почему оставлено как было."));
        }
        return answers;
    }

    /** Empty fields stay as they are; new dates without words are written in words anew, new words end the old dates. */
    private static ItemText changed(RoadMap map, long itemId, FormValues values) {
        ItemText now = map.items().stream()
                .filter(item -> item.id() == itemId)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("changeItem", "Этого мероприятия уже нет в карте: откройте форму заново."))
                .content();
        boolean newDates = values.has("changeFrom") || values.has("changeUntil");
        boolean onlyWords = values.has("changeDue") && !newDates;
        return inFields(
                "change",
                () -> new ItemText(
                        now.number(),
                        now.section(),
                        values.text("changeText").orElse(now.text()),
                        values.text("changeResponsible").orElse(now.responsible()),
                        values.text("changeDue").orElse(newDates ? null : now.due()),
                        values.date("changeFrom").orElse(onlyWords ? null : now.dueFrom()),
                        values.date("changeUntil").orElse(onlyWords ? null : now.dueUntil()),
                        values.text("changeResult").orElse(now.result())));
    }

    private static Optional<ItemText> added(String field, FormValues values) {
        return values.text(field + "Text")
                .map(text -> inFields(
                        field,
                        () -> new ItemText(
                                null,
                                values.text(field + "Section").orElse(null),
                                text,
                                values.text(field + "Responsible").orElse(null),
                                values.text(field + "Due").orElse(null),
                                values.date(field + "From").orElse(null),
                                values.date(field + "Until").orElse(null),
                                values.text(field + "Result").orElse(null))));
    }

    /** Says at which of the form's fields the refused part of an item stands. */
    private static ItemText inFields(String prefix, Supplier<ItemText> item) {
        try {
            return item.get();
        } catch (Refusal refusal) {
            throw new Refusal(
                    prefix + StringUtils.capitalize(refusal.field().replace("dueUntil", "until")), refusal.sentence());
        }
    }
}

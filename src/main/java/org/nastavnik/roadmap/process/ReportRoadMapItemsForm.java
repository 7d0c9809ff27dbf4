package org.nastavnik.roadmap.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.document.DocumentService;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapItem;
import org.nastavnik.roadmap.RoadMapService;
import org.nastavnik.roadmap.execution.DueItem;
import org.nastavnik.roadmap.execution.ExecutionService;
import org.nastavnik.roadmap.execution.ItemReport;
import org.nastavnik.roadmap.execution.Outcome;
import org.nastavnik.shared.Markdown;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;

/** The curator's report of a month: the first items one by one, the others together; files go over the page. */
@Component
class ReportRoadMapItemsForm implements TaskForm {

    /** As many items as the form has groups for. */
    static final int GROUPS = 5;

    private final RoadMapService roadMaps;
    private final ExecutionService execution;
    private final DocumentService documents;
    private final RoadMapSheet sheet;

    ReportRoadMapItemsForm(
            RoadMapService roadMaps, ExecutionService execution, DocumentService documents, RoadMapSheet sheet) {
        this.roadMaps = roadMaps;
        this.execution = execution;
        this.documents = documents;
        this.sheet = sheet;
    }

    @Override
    public String key() {
        return RoadMapElements.REPORT;
    }

    @Override
    public FormContent show(FormTask task) {
        RoadMap map = sheet.map(task);
        List<DueItem> due = execution.toReport(map);
        Map<Long, RoadMapItem> items =
                map.allItems().stream().collect(Collectors.toMap(RoadMapItem::id, Function.identity()));
        FormContent content = sheet.facts(task, map)
                .value("someLeft", due.isEmpty() ? "" : "yes")
                .options("documents", papers(map))
                .options("restItems", rest(due, items));
        for (int i = 0; i < GROUPS; i++) {
            content.value("item" + (i + 1), i < due.size() ? line(due.get(i), items, execution, map) : "");
        }
        return content.value("restText", due.size() > GROUPS ? "yes" : "");
    }

    private static String line(DueItem due, Map<Long, RoadMapItem> items, ExecutionService execution, RoadMap map) {
        RoadMapItem item = items.get(due.itemId());
        String overdue = due.overdueOn(execution.today(map)) ? " **Срок прошёл.**" : "";
        return "**" + Markdown.text(item.title()) + "**\n\nСрок: до " + RussianDates.inTable(due.dueUntil()) + " ("
                + Markdown.text(item.content().due()) + "). Ответственный: "
                + Markdown.text(item.content().responsible()) + "." + overdue;
    }

    private static List<Option> rest(List<DueItem> due, Map<Long, RoadMapItem> items) {
        return due.stream()
                .skip(GROUPS)
                .map(d -> Option.of(
                        d.id(),
                        RoadMapSheet.shortened(
                                items.get(d.itemId()).title() + ", до " + RussianDates.inTable(d.dueUntil()))))
                .toList();
    }

    private List<Option> papers(RoadMap map) {
        return documents.ofProgramme(map.programmeId()).stream()
                .map(document -> Option.of(document.id(), RoadMapSheet.shortened(document.title())))
                .toList();
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        RoadMap map = sheet.map(task);
        List<DueItem> due = execution.toReport(map);
        for (int i = 0; i < Math.min(GROUPS, due.size()); i++) {
            String number = Integer.toString(i + 1);
            if (values.has("outcome" + number)) {
                take(map, List.of(report(due.get(i).id(), number, values)), number);
            }
        }
        rest(map, values);
        roadMaps.reported(map.id());
        return Completion.done();
    }

    private static ItemReport report(long dueId, String number, FormValues values) {
        return new ItemReport(
                dueId,
                values.choice("outcome" + number, Outcome.class).orElseThrow(),
                values.text("link" + number).orElse(null),
                values.id("document" + number).orElse(null),
                null,
                values.date("movedTo" + number).orElse(null),
                values.text("reason" + number).orElse(null));
    }

    private void rest(RoadMap map, FormValues values) {
        List<Long> done = values.ids("restDone");
        List<Long> notDone = values.ids("restNotDone");
        List<Long> moved = values.ids("restMoved");
        List<Long> all = new ArrayList<>(done);
        all.addAll(notDone);
        all.addAll(moved);
        if (all.stream().distinct().count() < all.size()) {
            throw new Refusal("restDone", "Одно и то же мероприятие отмечено дважды: оставьте что-то одно.");
        }
        take(
                map,
                done.stream()
                        .map(id -> restReport(id, Outcome.DONE, "Done", values))
                        .toList(),
                "Done");
        take(
                map,
                notDone.stream()
                        .map(id -> restReport(id, Outcome.NOT_DONE, "NotDone", values))
                        .toList(),
                "NotDone");
        take(
                map,
                moved.stream()
                        .map(id -> restReport(id, Outcome.MOVED, "Moved", values))
                        .toList(),
                "Moved");
    }

    private static ItemReport restReport(long dueId, Outcome outcome, String field, FormValues values) {
        return new ItemReport(
                dueId,
                outcome,
                values.text("link" + field).orElse(null),
                null,
                null,
                values.date("movedTo" + field).orElse(null),
                values.text("reason" + field).orElse(null));
    }

    /** Says at which of the form's fields the refused part stands. */
    private void take(RoadMap map, List<ItemReport> reports, String suffix) {
        try {
            execution.report(map, reports);
        } catch (Refusal refusal) {
            throw new Refusal(refusal.field() == null ? null : refusal.field() + suffix, refusal.sentence());
        }
    }
}

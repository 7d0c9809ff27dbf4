package org.nastavnik.roadmap.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.Option;
import org.nastavnik.programme.process.CaseFacts;
import org.nastavnik.roadmap.ItemText;
import org.nastavnik.roadmap.Remark;
import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapChanges;
import org.nastavnik.roadmap.RoadMapItem;
import org.nastavnik.roadmap.RoadMapService;
import org.nastavnik.shared.Markdown;
import org.springframework.stereotype.Component;

/** What all three forms of a road map show: its table, its remarks, its items as options. */
@Component
class RoadMapSheet {

    private static final int OPTION_LENGTH = 110;

    private final RoadMapService roadMaps;
    private final CaseFacts facts;

    RoadMapSheet(RoadMapService roadMaps, CaseFacts facts) {
        this.roadMaps = roadMaps;
        this.facts = facts;
    }

    static long id(FormTask task) {
        return task.businessKey().partId(RoadMap.PART);
    }

    RoadMap map(FormTask task) {
        return roadMaps.get(id(task));
    }

    FormContent content(FormTask task, RoadMap map) {
        return facts(task, map).value("itemTable", table(map));
    }

    /** The head of a form about a road map, without its table. */
    FormContent facts(FormTask task, RoadMap map) {
        return facts.form(task).value("roadMapId", Long.toString(map.id()));
    }

    /** One small table for each section, as on paper. */
    private static String table(RoadMap map) {
        Map<String, List<List<String>>> sections = map.items().stream()
                .collect(Collectors.groupingBy(
                        item -> item.content().section(),
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(RoadMapSheet::cells, Collectors.toList())));
        StringBuilder text = new StringBuilder();
        sections.forEach((section, rows) -> text.append("**")
                .append(Markdown.text(section))
                .append("**\n\n")
                .append(Markdown.table(List.of("№", "Мероприятие", "Срок", "Ответственный", "Результат"), rows))
                .append('\n'));
        return text.toString();
    }

    private static List<String> cells(RoadMapItem item) {
        ItemText content = item.content();
        return List.of(
                orDash(content.number()),
                content.text(),
                content.due(),
                content.responsible(),
                orDash(content.result()));
    }

    private static String orDash(String value) {
        return value == null ? "—" : value;
    }

    static List<Option> options(List<RoadMapItem> items) {
        return items.stream().map(i -> Option.of(i.id(), shortened(i.title()))).toList();
    }

    static String shortened(String title) {
        return title.length() <= OPTION_LENGTH
                ? title
                : title.substring(0, OPTION_LENGTH - 1).strip() + "…";
    }

    /** The remarks as a sentence each: who, on what, what. */
    static List<String> sentences(RoadMap map, List<Remark> remarks) {
        Map<Long, RoadMapItem> items =
                map.allItems().stream().collect(Collectors.toMap(RoadMapItem::id, Function.identity()));
        List<String> sentences = new ArrayList<>();
        for (Remark remark : remarks) {
            String about = remark.itemId() == null
                    ? "карта в целом"
                    : "мероприятие «" + items.get(remark.itemId()).title() + "»";
            sentences.add(
                    "**" + remark.by().title() + "**, " + Markdown.text(about) + ": " + Markdown.text(remark.text()));
        }
        return sentences;
    }

    static String changes(List<RoadMapChanges.Change> changes) {
        if (changes.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(
                "**Что изменилось с вашего прошлого рассмотрения** (зачёркнуто — было, " + "жирным — стало)\n\n");
        for (RoadMapChanges.Change change : changes) {
            text.append("- **").append(change.kind().title()).append("** — ").append(Markdown.text(change.title()));
            for (RoadMapChanges.Field field : change.details()) {
                text.append("\n  - ").append(field.label()).append(": ").append(marked(field));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String marked(RoadMapChanges.Field field) {
        StringBuilder text = new StringBuilder();
        for (RoadMapChanges.Piece piece : field.pieces()) {
            String mark = switch (piece.kind()) {
                case SAME -> "";
                case REMOVED -> "~~";
                case ADDED -> "**";
            };
            text.append(marked(piece.text(), mark));
        }
        return text.toString();
    }

    /** Marks hold only where they touch the words: spaces stay outside of them. */
    private static String marked(String words, String mark) {
        String core = words.strip();
        if (core.isEmpty() || mark.isEmpty()) {
            return Markdown.text(words);
        }
        int start = words.indexOf(core);
        // a zero-width space parts the mark from the letters of a neighbouring word
        return words.substring(0, start) + "\u200b" + mark + Markdown.text(core) + mark + "\u200b"
                + words.substring(start + core.length());
    }
}

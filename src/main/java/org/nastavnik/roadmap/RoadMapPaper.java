package org.nastavnik.roadmap;

/** A road map as the plain text of a document: a heading for each section, an entry for each item. */
final class RoadMapPaper {

    private RoadMapPaper() {}

    static String of(RoadMap map) {
        StringBuilder text = new StringBuilder();
        String section = null;
        for (RoadMapItem item : map.items()) {
            ItemText content = item.content();
            if (!content.section().equals(section)) {
                section = content.section();
                text.append("# ").append(section).append('\n');
            }
            text.append("- ").append(item.title()).append(". Срок: ").append(content.due());
            text.append(". Ответственный: ").append(content.responsible());
            text.append(content.result() == null ? "" : ". Результат: " + content.result())
                    .append('\n');
        }
        return text.toString();
    }
}

package org.nastavnik.organization.registry;

import java.util.List;

/**
 * What a take-over would do.
 *
 * @param lines of the good rows
 * @param problems places and what to do there; with any of them nothing is taken over
 */
public record RegistryPreview(List<Line> lines, List<String> problems) {

    /** What happens to an organisation. */
    public enum Deed {
        ADD("будет добавлена"),
        CHANGE("уже есть, сведения обновятся"),
        KEEP("уже есть, без изменений");

        private final String title;

        Deed(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * @param existing id of the organisation that is there already, null for a new one
     * @param newHead the person of the list becomes head
     * @param note what a person should know, null where nothing
     */
    public record Line(RegistryList.Row row, Deed deed, Long existing, boolean newHead, String note) {}

    public long count(Deed deed) {
        return lines.stream().filter(line -> line.deed() == deed).count();
    }

    public long added() {
        return count(Deed.ADD);
    }

    public long changed() {
        return count(Deed.CHANGE);
    }

    public long kept() {
        return count(Deed.KEEP);
    }

    public long heads() {
        return lines.stream().filter(Line::newHead).count();
    }
}

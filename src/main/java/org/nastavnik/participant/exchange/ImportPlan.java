package org.nastavnik.participant.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.participant.exchange.ImportLine.Deed;

/**
 * What taking a file over would do now.
 *
 * @param problems of the file as a whole; with any of them there are no lines
 */
public record ImportPlan(FileColumns columns, List<String> problems, List<ImportLine> lines) {

    public List<ImportLine> of(Deed deed) {
        return lines.stream().filter(line -> line.deed() == deed).toList();
    }

    public long count(Deed deed) {
        return lines.stream().filter(line -> line.deed() == deed).count();
    }

    /** By deed, in its order; without those that do not occur. */
    public Map<Deed, Long> counts() {
        Map<Deed, Long> counts = new EnumMap<>(Deed.class);
        lines.forEach(line -> counts.merge(line.deed(), 1L, Long::sum));
        return counts;
    }

    /** Rows that would change the register. */
    public long toDo() {
        return count(Deed.ADD) + count(Deed.CHANGE);
    }

    /** Rows that need a person first. */
    public long unclear() {
        return count(Deed.FAULT) + count(Deed.QUESTION);
    }

    /** Persons to be entered without a consent: they cannot join a programme yet. */
    public long withoutConsent() {
        return of(Deed.ADD).stream().filter(line -> !line.consents()).count();
    }
}

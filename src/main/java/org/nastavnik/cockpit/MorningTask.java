package org.nastavnik.cockpit;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.organization.Colleague;

/**
 * A task on the morning page.
 *
 * @param facts organisation, whom it is about, programme: what distinguishes two tasks of the same name
 * @param performer with whom it waits; null where it is the reader's own
 * @param lateness for how long it has been overdue, «3 дня»; null where it is not
 * @param link where the reader does it, or looks at its case; null where there is nothing to open
 * @param receivers to whom the reader may give it
 */
public record MorningTask(
        String id,
        String name,
        String facts,
        String performer,
        LocalDate due,
        String lateness,
        String link,
        List<Colleague> receivers) {

    public boolean overdue() {
        return lateness != null;
    }
}

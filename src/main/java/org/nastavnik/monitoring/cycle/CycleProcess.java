package org.nastavnik.monitoring.cycle;

import java.time.Instant;
import java.util.List;

/** What happens in a cycle, told to the processes that lead it. */
public interface CycleProcess {

    void cycleOpened(MonitoringCycle cycle);

    void cycleCancelled(MonitoringCycle cycle);

    /** What was summed up, or was being so, begins anew. */
    void summingUpReopened(MonitoringCycle cycle, boolean approvedBefore);

    void reportOpened(SchoolReport report);

    /** Nobody waits for the report any longer. */
    void reportClosed(SchoolReport report);

    void reportsChanged();

    /** The curators of these reports have until then. */
    void reportsExtended(List<SchoolReport> reports, Instant until);
}

package org.nastavnik.monitoring.region.cycle;

/** What happens in a region's cycle, told to the process that leads it. */
public interface RegionProcess {

    void cycleOpened(RegionCycle cycle);

    void cycleCancelled(RegionCycle cycle);

    /** A municipality has reported, or nobody waits for it any longer. */
    void reportsChanged();
}

package org.nastavnik.roadmap;

/** What happens to a road map as its processes hear of it. */
public interface RoadMapProcess {

    void cameIntoForce(RoadMap map, String tenantId);

    /** The programme has ended: nobody is asked for reports any more. */
    void ended(RoadMap map);
}

package org.nastavnik.roadmap.process;

import org.nastavnik.roadmap.Reviewer;
import org.nastavnik.roadmap.RoadMapService;
import org.springframework.stereotype.Component;

/** The head approves the map or returns it. */
@Component
class ApproveRoadMapForm extends ReviewForm {

    ApproveRoadMapForm(RoadMapService roadMaps, RoadMapSheet sheet) {
        super(RoadMapElements.APPROVE, Reviewer.HEAD, roadMaps, sheet);
    }
}

package org.nastavnik.roadmap.process;

import org.nastavnik.roadmap.Reviewer;
import org.nastavnik.roadmap.RoadMapService;
import org.springframework.stereotype.Component;

/** The municipal coordinator agrees to the map or returns it. */
@Component
class AgreeRoadMapForm extends ReviewForm {

    AgreeRoadMapForm(RoadMapService roadMaps, RoadMapSheet sheet) {
        super(RoadMapElements.AGREE, Reviewer.COORDINATOR, roadMaps, sheet);
    }
}

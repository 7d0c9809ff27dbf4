package org.nastavnik.roadmap;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What was decided about a road map in all its rounds, and the remarks that came with it. */
@Embeddable
class Reviews {

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "road_map_id", nullable = false)
    @OrderBy("id")
    private List<Remark> remarks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "roadmap_decision", joinColumns = @JoinColumn(name = "road_map_id"))
    @OrderBy("decidedAt")
    private List<RoadMapDecision> decisions = new ArrayList<>();

    void decided(RoadMapDecision decision) {
        decisions.add(decision);
    }

    void remarked(Remark remark) {
        remarks.add(remark);
    }

    List<Remark> ofRound(int round) {
        return remarks.stream().filter(remark -> remark.round() == round).toList();
    }

    OptionalInt lastLook(Reviewer by) {
        return decisions.stream()
                .filter(decision -> decision.by() == by)
                .mapToInt(RoadMapDecision::round)
                .max();
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    List<RoadMapDecision> decisions() {
        return List.copyOf(decisions);
    }
}

package org.nastavnik.roadmap.process;

/** Names of {@code bpmn/roadmap/road-map-approval.bpmn} that code refers to. */
public final class RoadMapElements {

    public static final String PROCESS = "road-map-approval";

    public static final String DRAFT = "draft-road-map";
    public static final String APPROVE = "approve-road-map";
    public static final String AGREE = "agree-road-map";
    public static final String PUT_IN_FORCE = "put-in-force";

    private RoadMapElements() {}
}

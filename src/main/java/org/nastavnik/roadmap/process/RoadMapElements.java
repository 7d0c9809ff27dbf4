package org.nastavnik.roadmap.process;

/** Names of the models in {@code bpmn/roadmap} that code refers to. */
public final class RoadMapElements {

    public static final String PROCESS = "road-map-approval";

    public static final String DRAFT = "draft-road-map";
    public static final String APPROVE = "approve-road-map";
    public static final String AGREE = "agree-road-map";
    public static final String PUT_IN_FORCE = "put-in-force";

    public static final String EXECUTION = "road-map-execution";

    public static final String REPORT = "report-road-map-items";
    public static final String MONTH_HAS_COME = "month-has-come";

    private RoadMapElements() {}
}

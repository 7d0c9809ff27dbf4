package org.nastavnik.launch.process;

/** Names of {@code bpmn/launch/municipal-launch.bpmn} that code refers to. */
final class LaunchElements {

    static final String PROCESS = "municipal-launch";

    static final String APPOINT_STAFF = "appoint-municipal-staff";
    static final String APPROVE_ROAD_MAP = "approve-municipal-road-map";
    static final String CHOOSE_ORGANISATIONS = "choose-organisations";

    static final String PROGRAMMES_STARTED = "ProgrammesStarted";
    static final String LAUNCH_STOPPED = "LaunchStopped";

    private LaunchElements() {}
}

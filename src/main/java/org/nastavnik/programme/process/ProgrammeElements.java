package org.nastavnik.programme.process;

/** Names of {@code bpmn/programme/mentoring-programme.bpmn} that code refers to. */
public final class ProgrammeElements {

    public static final String PROCESS = "mentoring-programme";

    public static final String APPOINT_CURATOR = "appoint-curator";
    public static final String PREPARE_DOCUMENTS = "prepare-documents";
    public static final String PUBLISH_WEBSITE_SECTION = "publish-website-section";

    public static final String SELECTIONS_DECIDED = "SelectionsDecided";
    public static final String PAIRS_FINISHED = "PairsFinished";
    public static final String REMATCH_REQUESTED = "RematchRequested";
    public static final String NOMINATIONS_DECIDED = "NominationsDecided";
    public static final String PROGRAMME_STOPPED = "ProgrammeStopped";

    /** Delivered to every other instance of a case when its programme ends. */
    public static final String CASE_STOPPED = "CaseStopped";

    private ProgrammeElements() {}
}

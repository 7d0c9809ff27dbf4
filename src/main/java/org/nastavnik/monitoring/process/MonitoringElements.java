package org.nastavnik.monitoring.process;

/** Names of the models under {@code bpmn/monitoring} that code refers to. */
public final class MonitoringElements {

    public static final String PROCESS = "municipal-monitoring";
    public static final String SCHOOL_PROCESS = "school-monitoring";

    public static final String SUBMIT_INDICATORS = "submit-indicators";
    public static final String SIGN_INDICATORS = "sign-indicators";
    public static final String CHECK_SCHOOL_REPORT = "check-school-report";
    public static final String DECIDE_LATE_REPORTS = "decide-late-reports";
    public static final String FORM_REGISTERS = "form-registers";
    public static final String WRITE_ANALYTICAL_NOTE = "write-analytical-note";
    public static final String APPROVE_MONITORING = "approve-monitoring";

    public static final String SCHOOL_REPORTS_IN = "SchoolReportsIn";
    public static final String SUMMING_UP_REOPENED = "SummingUpReopened";
    public static final String MONITORING_CANCELLED = "MonitoringCancelled";
    public static final String SCHOOL_REPORT_CLOSED = "SchoolReportClosed";

    public static final String REGION_PROCESS = "regional-monitoring";
    public static final String DECIDE_LATE_MUNICIPALITIES = "decide-late-municipalities";
    public static final String APPROVE_REGIONAL_REPORT = "approve-regional-report";
    public static final String MUNICIPAL_REPORTS_IN = "MunicipalReportsIn";
    public static final String REGIONAL_MONITORING_CANCELLED = "RegionalMonitoringCancelled";

    private MonitoringElements() {}
}

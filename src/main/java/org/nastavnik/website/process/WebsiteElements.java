package org.nastavnik.website.process;

/** Names of {@code bpmn/website/website-audit.bpmn} that code refers to. */
public final class WebsiteElements {

    public static final String PROCESS = "website-audit";
    public static final String FIX_WEBSITE_SECTION = "fix-website-section";
    public static final String SECTION_SEEN = "SectionSeen";

    private WebsiteElements() {}
}

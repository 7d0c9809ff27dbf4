package org.nastavnik.website;

/** What a check tells its process. */
public interface WebsiteProcess {

    void checkBegun(SectionCheck check);

    /** The page was looked at and what it shows is kept. */
    void sectionSeen(SectionCheck check);

    void checkStopped(SectionCheck check);
}

package org.nastavnik.mentorbank;

/** What the selection of a candidate tells its process. */
public interface SelectionProcess {

    void selectionOpened(Selection selection, String tenantId);

    void selectionStopped(Selection selection);
}

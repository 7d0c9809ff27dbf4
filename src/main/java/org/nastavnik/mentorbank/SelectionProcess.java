package org.nastavnik.mentorbank;

/** What the selection of a candidate tells its process. */
public interface SelectionProcess {

    void selectionOpened(Selection selection, String tenantId);

    void selectionStopped(Selection selection);

    /** A programme began to wait for its selections, or one of them was decided. */
    void selectionsChanged();
}

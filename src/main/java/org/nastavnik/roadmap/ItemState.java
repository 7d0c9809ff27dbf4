package org.nastavnik.roadmap;

/** Whether a line stands in the road map or was taken out of it. */
public enum ItemState {
    PLANNED,
    DROPPED
}

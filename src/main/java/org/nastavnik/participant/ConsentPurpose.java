package org.nastavnik.participant;

/** What a consent allows. */
public enum ConsentPurpose {
    PARTICIPATION
}

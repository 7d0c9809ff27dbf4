package org.nastavnik.document;

/** Tells where a programme belongs; the programme feature answers, so that documents need not know it. */
public interface ProgrammePlaces {

    long organizationOf(long programmeId);
}

package org.nastavnik.cockpit;

import java.time.LocalDateTime;

/** One deed of the case as a person reads it: when (in the municipality's zone), who, what. */
public record TimelineEntry(LocalDateTime at, String who, String what, String detail) {}

package org.nastavnik.architecture.canary.shared;

import org.nastavnik.architecture.canary.roadmap.BadFeature;

/** Breaks a rule on purpose: shared knows a feature. */
public class BadShared {

    public BadFeature feature;
}

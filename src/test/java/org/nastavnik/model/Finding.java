package org.nastavnik.model;

/** A rule that a model breaks, and where. */
record Finding(String rule, String model, String element) {}

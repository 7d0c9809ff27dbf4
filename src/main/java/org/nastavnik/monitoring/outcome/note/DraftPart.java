package org.nastavnik.monitoring.outcome.note;

import java.util.List;

/**
 * A section of a drafted text.
 *
 * @param draft as the figures say it now
 * @param edited whether somebody's words stand in it
 * @param outdated edited, and the figures have changed since
 */
public record DraftPart<S extends Enum<S> & DraftSection>(
        S section, String body, String draft, boolean edited, boolean outdated) {

    /** Paragraphs and items. */
    public List<String> lines() {
        return body.lines().filter(line -> !line.isBlank()).toList();
    }
}

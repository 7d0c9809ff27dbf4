package org.nastavnik.roadmap;

import java.util.List;
import java.util.Map;

/**
 * What the curator wants different in a draft.
 *
 * @param changed new content by item id
 * @param dropped ids of items to take out
 * @param restored ids of items to put back
 * @param added new items
 * @param answers to remarks, by remark id
 */
public record RoadMapRevision(
        Map<Long, ItemText> changed,
        List<Long> dropped,
        List<Long> restored,
        List<ItemText> added,
        Map<Long, String> answers) {}

package org.nastavnik.engine;

import java.util.List;
import java.util.Map;

/** Evaluates a decision table by its key; one map of outputs for each rule that matched, in the order of the table. */
public interface Decisions {

    List<Map<String, Object>> evaluate(String decisionKey, Map<String, Object> inputs);
}

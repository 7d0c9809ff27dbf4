package org.nastavnik.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of one programme in their order, and the ways its processes took. A part is what follows the programme's
 * number in a business key: empty for the programme itself, {@code /pair-7} for a pair of it.
 */
class Script {

    enum Kind {
        LAUNCH,
        TASK,
        JOB,
        POLL
    }

    /** What the domain asks of the engine within a step: to start a process or to deliver a message. */
    record Call(boolean start, String what, String part) {}

    record Step(Kind kind, String part, String activity, Map<String, Object> answers, List<Call> calls) {}

    final List<Step> steps = new ArrayList<>();
    boolean ended;
    private final Map<String, List<String>> ways = new HashMap<>();

    void add(Kind kind, String part, String activity, Map<String, Object> answers, List<Call> calls) {
        steps.add(new Step(kind, part, activity, answers, List.copyOf(calls)));
    }

    /** The flow taken at a gateway or the part called by a call activity, in the order of the visits. */
    void way(String part, String activity, String taken) {
        ways.computeIfAbsent(part + " " + activity, key -> new ArrayList<>()).add(taken);
    }

    /** A copy to use up. */
    Map<String, Deque<String>> ways() {
        Map<String, Deque<String>> copy = new HashMap<>();
        ways.forEach((key, taken) -> copy.put(key, new ArrayDeque<>(taken)));
        return copy;
    }

    long tasks() {
        return steps.stream().filter(step -> step.kind() == Kind.TASK).count();
    }
}

package org.nastavnik.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.nastavnik.programme.NewProgramme;

/**
 * A programme of the demonstration and how far it has come.
 *
 * @param school code of the organisation
 * @param halts keys of tasks that wait for somebody: nothing is done in the case beyond them
 * @param rounds how often a task of this key is done before it halts (a pair's regular meetings)
 * @param answers what is answered otherwise than usual, by task key and field
 */
record DemoCase(
        String school,
        NewProgramme plan,
        Set<String> halts,
        Map<String, Integer> rounds,
        Map<String, Map<String, ?>> answers) {

    static DemoCase of(String school, NewProgramme plan, String... halts) {
        return new DemoCase(school, plan, Set.of(halts), Map.of(), Map.of());
    }

    DemoCase after(String taskKey, int times) {
        Map<String, Integer> more = new HashMap<>(rounds);
        more.put(taskKey, times);
        return new DemoCase(school, plan, halts, more, answers);
    }

    DemoCase answering(String taskKey, Map<String, ?> chosen) {
        Map<String, Map<String, ?>> more = new HashMap<>(answers);
        more.put(taskKey, chosen);
        return new DemoCase(school, plan, halts, rounds, more);
    }
}

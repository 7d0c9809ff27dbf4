package org.nastavnik.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.nastavnik.programme.NewProgramme;

/**
 * A programme of the demonstration and how far it has come.
 *
 * @param school code of the organisation
 * @param begun how many days ago
 * @param halts keys of tasks that wait for somebody: nothing is done in the case beyond them
 * @param rounds how often a task of this key is done before it halts (a pair's regular meetings)
 * @param answers what is answered otherwise than usual, by task key and field
 */
record DemoCase(
        String school,
        int begun,
        NewProgramme plan,
        Set<String> halts,
        Map<String, Integer> rounds,
        Map<String, Map<String, ?>> answers) {

    /** Words that the demonstration's people would use where a form has no default. */
    private static final Map<String, Map<String, ?>> USUAL = Map.of(
            "fill-mentor-card",
                    Map.of(
                            "topic1", "Планирование работы, подготовка открытого занятия или проекта",
                            "work1", "CONSULTATION",
                            "technologies", "проектная деятельность",
                            "network", "BOTH"),
            "interview-candidate", Map.of("capacity", 2),
            "agree-pair", marks(6),
            "exit-survey", marks(8),
            "hold-first-meeting", Map.of("topic", "Знакомство, ожидания от совместной работы"),
            "hold-trial-meeting", Map.of("topic", "Пробная совместная работа над задачей"),
            "plan-development",
                    Map.of(
                            "topic", "Составление плана развития",
                            "goals", "Уверенно выполнять задания повышенной сложности, выступить на районном конкурсе",
                            "schoolStep", "Провести открытое занятие в своей организации"),
            "record-meeting", Map.of("topic", "Работа по плану развития", "next", "FINISH"),
            "hold-final-meeting", Map.of("topic", "Подведение итогов"));

    /** What both sides answer before or after: not all the same, so that the charts have something to tell. */
    private static Map<String, Integer> marks(int about) {
        Map<String, Integer> marks = new HashMap<>();
        for (int question = 1; question <= 8; question++) {
            marks.put("menteeMark" + question, about + question % 3 - 1);
            marks.put("mentorMark" + question, about + (question + 1) % 3 - 1);
        }
        return marks;
    }

    static DemoCase of(String school, int begun, NewProgramme plan, String... halts) {
        return new DemoCase(school, begun, plan, Set.of(halts), Map.of(), USUAL);
    }

    DemoCase after(String taskKey, int times) {
        Map<String, Integer> more = new HashMap<>(rounds);
        more.put(taskKey, times);
        return new DemoCase(school, begun, plan, halts, more, answers);
    }

    DemoCase answering(String taskKey, Map<String, ?> chosen) {
        Map<String, Map<String, ?>> more = new HashMap<>(answers);
        Map<String, Object> both = new HashMap<>(more.getOrDefault(taskKey, Map.of()));
        both.putAll(chosen);
        more.put(taskKey, both);
        return new DemoCase(school, begun, plan, halts, rounds, more);
    }
}

package org.nastavnik.pairing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.nastavnik.matching.MatchedSchool;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.FormUser;

/** Leads one pair from task to task as its curator (or mentor) would, each form with usual answers unless a test says otherwise. */
public final class PairSteps {

    private final MatchedSchool.Case school;
    private final FormUser who;
    private final BusinessKey key;

    public PairSteps(MatchedSchool.Case school, Pairing pair) {
        this(school, pair, school.school.curator());
    }

    PairSteps(MatchedSchool.Case school, Pairing pair, FormUser who) {
        this.school = school;
        this.who = who;
        this.key = pair.key();
    }

    void submit(String task, Map<String, Object> usual, Map<String, ?> different) {
        Map<String, Object> values = new HashMap<>(usual);
        values.putAll(different);
        values.values().removeIf("-"::equals);
        who.submit(key, task, values);
        school.run();
    }

    Map<String, Object> form(String task) {
        return who.form(key, task);
    }

    public void agree(Map<String, ?> different) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "mentorAgrees", "yes",
                "menteesAgree", "yes",
                "representativesAgree", "yes",
                "agreedOn", today()));
        marks(values, 5);
        submit("agree-pair", values, different);
    }

    void meetFirst(Map<String, ?> different) {
        submit("hold-first-meeting", meeting("Знакомство"), different);
    }

    void tryOut(Map<String, ?> different) {
        submit("hold-trial-meeting", meeting("Первая задача"), different);
    }

    void plan(Map<String, ?> different) {
        Map<String, Object> values = meeting("Планирование");
        LocalDate now = school.today();
        values.putAll(Map.of(
                "goals",
                "призёр муниципального этапа олимпиады",
                "planUntil",
                now.plusDays(120).toString(),
                "schoolStep",
                "проект к школьной конференции",
                "schoolStepOn",
                now.plusDays(30).toString(),
                "regionalStep",
                "профильная смена",
                "regionalStepOn",
                now.plusDays(100).toString()));
        submit("plan-development", values, different);
    }

    void meet(Map<String, ?> different) {
        Map<String, Object> values = meeting("Разбор задач");
        values.put("next", "MEET");
        submit("record-meeting", values, different);
    }

    void review(Map<String, ?> different) {
        submit(
                "mid-term-review",
                Map.of("progress", "один шаг из двух", "next", "MEET", "continues", "yes"),
                different);
    }

    void meetLast(Map<String, ?> different) {
        Map<String, Object> values = meeting("Итоги");
        values.put("goalsReached", "yes");
        submit("hold-final-meeting", values, different);
    }

    void survey() {
        Map<String, Object> values = new HashMap<>();
        marks(values, 9);
        submit("exit-survey", values, Map.of());
    }

    public void untilMeetings() {
        agree(Map.of());
        meetFirst(Map.of());
        tryOut(Map.of());
        plan(Map.of());
    }

    private static void marks(Map<String, Object> values, int mark) {
        for (int i = 1; i <= 8; i++) {
            values.put("menteeMark" + i, mark);
            values.put("mentorMark" + i, mark);
        }
    }

    private Map<String, Object> meeting(String topic) {
        return new HashMap<>(Map.of(
                "heldOn",
                today(),
                "format",
                "ON_SITE",
                "topic",
                topic,
                "minutes",
                45,
                "result",
                "договорились продолжать",
                "continues",
                "yes"));
    }

    String today() {
        return school.today().toString();
    }
}

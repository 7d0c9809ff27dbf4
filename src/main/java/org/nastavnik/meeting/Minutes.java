package org.nastavnik.meeting;

import java.util.List;
import org.nastavnik.shared.Refusal;

/**
 * What the minutes say.
 *
 * @param present ids of the invited who came
 * @param decisions beside those that were written down on the page before
 */
public record Minutes(List<Long> present, String discussed, List<MeetingDecision.Draft> decisions) {

    static final int MOST_DECISIONS = 50;

    public Minutes {
        MeetingPlan.requireShort("discussed", discussed, 8000);
        decisions.forEach(Minutes::check);
    }

    private static void check(MeetingDecision.Draft decision) {
        if (decision.text() == null || decision.text().isBlank()) {
            throw new Refusal("text", "Напишите, что решили, или очистите строку.");
        }
        MeetingPlan.requireShort("text", decision.text(), 2000);
        if (decision.post() == null) {
            throw new Refusal("post", "Выберите ответственного за решение «" + brief(decision.text()) + "».");
        }
        if (decision.dueOn() == null) {
            throw new Refusal("dueOn", "Укажите срок решения «" + brief(decision.text()) + "».");
        }
    }

    static String brief(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}

package org.nastavnik.evaluation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.shared.Refusal;

/** What is typed into the table of surveys; shown again as it is when something is refused. */
public class SurveysInput {

    private List<Line> lines = new ArrayList<>();

    public List<Line> getLines() {
        return lines;
    }

    public void setLines(List<Line> lines) {
        this.lines = lines;
    }

    /** One person's answers as typed. */
    public static class Line {

        private long personId;
        private Map<Long, String> answers = new LinkedHashMap<>();
        private String comment;

        /** Numbers by question id; questions without an answer are left out. */
        Map<Long, Integer> numbers(String name) {
            Map<Long, Integer> numbers = new LinkedHashMap<>();
            answers.forEach((question, typed) -> {
                if (typed != null && !typed.isBlank()) {
                    numbers.put(question, number(typed.strip(), name));
                }
            });
            return numbers;
        }

        private static int number(String typed, String name) {
            try {
                return Integer.parseInt(typed);
            } catch (NumberFormatException e) {
                throw new Refusal("answers", name + ": оценка ставится целым числом.");
            }
        }

        public long getPersonId() {
            return personId;
        }

        public void setPersonId(long personId) {
            this.personId = personId;
        }

        public Map<Long, String> getAnswers() {
            return answers;
        }

        public void setAnswers(Map<Long, String> answers) {
            this.answers = answers;
        }

        public String getComment() {
            return comment;
        }

        public void setComment(String comment) {
            this.comment = comment;
        }
    }
}

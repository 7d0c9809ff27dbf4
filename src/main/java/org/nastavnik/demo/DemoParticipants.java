package org.nastavnik.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.NewProgramme;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the demonstration's curators choose: the experienced as mentors, who has a login first, beginners as mentees. */
@Component
@Profile("demo")
class DemoParticipants {

    private static final int EACH = 3;
    private static final Set<MentoringForm> PUPILS_LEARN =
            Set.of(MentoringForm.PUPIL_PUPIL, MentoringForm.TEACHER_PUPIL, MentoringForm.STUDENT_PUPIL);

    private static final String EXPERIENCE =
            "participant_experience(experience_since, experience_years, experience_on, current_date)";

    private final JdbcClient jdbc;

    DemoParticipants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param supplied what the task's form offers */
    Map<String, ?> chosen(String taskKey, long organizationId, NewProgramme plan, Map<String, Object> supplied) {
        return switch (taskKey) {
            case "collect-mentees" ->
                Map.of("add", "register", "mentees", mentees(organizationId, plan), "need", need(plan));
            case "collect-mentors" -> Map.of("add", "register", "mentors", mentors(organizationId, plan));
            case "fill-mentor-card" -> Map.of("subject", subject(supplied));
            case "plan-development" -> tutor(supplied);
            case "review-matching" -> plan.selfDirected() ? Map.of("chosenPairs", couples(supplied)) : Map.of();
            default -> Map.of();
        };
    }

    /** «учитель, физика»: what is taught stands behind the position; who teaches nothing helps with learning. */
    private static String subject(Map<String, Object> supplied) {
        String position = String.valueOf(supplied.get("position"));
        return position.contains(", ") ? position.substring(position.indexOf(", ") + 2) : "учёба и общение";
    }

    /** The first pair's route gets the organisation's own tutor, others the next ones. */
    private Map<String, ?> tutor(Map<String, Object> supplied) {
        List<?> tutors = (List<?>) supplied.get("tutors");
        if (tutors.isEmpty()) {
            return Map.of();
        }
        long routes = jdbc.sql("select count(*) from pairing_tutorship")
                .query(Long.class)
                .single();
        return Map.of("tutorId", ((Map<?, ?>) tutors.get((int) (routes % tutors.size()))).get("value"));
    }

    /** In a self-directed programme people find each other: here each mentee a mentor whom nobody has yet. */
    private static List<String> couples(Map<String, Object> supplied) {
        Set<String> taken = new HashSet<>();
        List<String> couples = new ArrayList<>();
        for (Object option : (List<?>) supplied.get("couples")) {
            String couple = (String) ((Map<?, ?>) option).get("value");
            String[] two = couple.split("-");
            if (!taken.contains("mentee" + two[0]) && !taken.contains("mentor" + two[1])) {
                taken.add("mentee" + two[0]);
                taken.add("mentor" + two[1]);
                couples.add(couple);
            }
        }
        return couples;
    }

    private static String need(NewProgramme plan) {
        return plan.forms().stream().anyMatch(PUPILS_LEARN::contains)
                ? "Подготовка к олимпиаде, уверенность в себе"
                : "Помощь в первые годы работы: планирование занятий, работа с родителями";
    }

    private List<String> mentees(long organizationId, NewProgramme plan) {
        boolean pupils = plan.forms().stream().anyMatch(PUPILS_LEARN::contains);
        return pupils
                ? ids(organizationId, "PUPIL", "birth_date desc")
                : ids(organizationId, "TEACHER", EXPERIENCE + ", id");
    }

    private List<String> mentors(long organizationId, NewProgramme plan) {
        return plan.forms().contains(MentoringForm.PUPIL_PUPIL)
                ? ids(organizationId, "PUPIL", "birth_date")
                : ids(organizationId, "TEACHER", "login is null, " + EXPERIENCE + " desc, id");
    }

    private List<String> ids(long organizationId, String kind, String order) {
        return jdbc
                .sql("select id from participant_person where organization_id = :organization and kind = :kind"
                        + " order by " + order + " limit " + EACH)
                .param("organization", organizationId)
                .param("kind", kind)
                .query(Long.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }
}

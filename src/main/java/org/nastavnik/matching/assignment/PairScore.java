package org.nastavnik.matching.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;

/**
 * How well an allowed pair suits, 0 to 100, added up from parts that a person can follow: the request against the
 * mentor's card (50), age or experience between the two (20), format of meetings (15), the mentor's experience (15).
 *
 * @param reason the parts in Russian, joined to half a sentence
 */
public record PairScore(int points, String reason) {

    public static final int HIGHEST = 100;

    private static final int NEED = 50;
    private static final int DISTANCE = 20;
    private static final int FORMAT = 15;
    private static final int EXPERIENCE = 15;
    /** So many common words are as good as all of a long request. */
    private static final int ENOUGH_WORDS = 3;

    private static final String SAME_WORDS = "запрос совпадает с картой наставника: ";

    public static PairScore of(MenteeNeed mentee, MentorOffer mentor) {
        List<String> reasons = new ArrayList<>();
        int points = need(mentee, mentor, reasons)
                + distance(mentee, mentor, reasons)
                + format(mentee.format(), mentor.format(), reasons)
                + experience(mentor, reasons);
        if (reasons.stream().noneMatch(reason -> reason.startsWith(SAME_WORDS))) {
            // what speaks for the pair comes first
            reasons.add("общих слов в запросе и карте наставника нет");
        }
        return new PairScore(points, String.join("; ", reasons));
    }

    private static int need(MenteeNeed mentee, MentorOffer mentor, List<String> reasons) {
        Map<String, String> asked = RussianWords.stems(mentee.need());
        List<String> offered =
                List.copyOf(RussianWords.stems(mentor.strengths()).keySet());
        List<String> common = asked.entrySet().stream()
                .filter(word -> offered.stream().anyMatch(stem -> RussianWords.related(word.getKey(), stem)))
                .map(word -> "«" + word.getValue() + "»")
                .toList();
        if (common.isEmpty()) {
            return 0;
        }
        reasons.add(SAME_WORDS + String.join(", ", common.subList(0, Math.min(5, common.size()))));
        return NEED * Math.min(common.size(), ENOUGH_WORDS) / Math.min(asked.size(), ENOUGH_WORDS);
    }

    private static int distance(MenteeNeed mentee, MentorOffer mentor, List<String> reasons) {
        if (mentee.form() == MentoringForm.PUPIL_PUPIL && mentee.grade() != null && mentor.grade() != null) {
            return grades(mentor.grade() - mentee.grade(), reasons);
        }
        if (betweenColleagues(mentee.form()) && mentee.experience() != null && mentor.experience() != null) {
            int years = mentor.experience() - mentee.experience();
            if (years >= 3) {
                reasons.add("стаж больше на " + Years.of(years));
            }
            return Math.max(0, Math.min(DISTANCE, years * 4));
        }
        if (mentee.form() == MentoringForm.STUDENT_PUPIL && mentee.age() != null && mentor.age() != null) {
            int years = mentor.age() - mentee.age();
            if (years >= 1) {
                reasons.add("наставник старше на " + Years.of(years));
            }
            return years >= 2 && years <= 8 ? DISTANCE : years >= 1 ? DISTANCE / 2 : 0;
        }
        return DISTANCE / 2;
    }

    private static boolean betweenColleagues(MentoringForm form) {
        return form == MentoringForm.TEACHER_TEACHER || form == MentoringForm.HEAD_HEAD;
    }

    private static int grades(int above, List<String> reasons) {
        if (above < 0) {
            reasons.add("наставник учится в младшем классе");
            return 0;
        }
        if (above == 0) {
            reasons.add("учатся в одной параллели");
            return DISTANCE / 2;
        }
        reasons.add("наставник старше на " + above + (above == 1 ? " класс" : above < 5 ? " класса" : " классов"));
        return above <= 3 ? DISTANCE : DISTANCE / 2;
    }

    private static int format(MeetingFormat wanted, MeetingFormat offered, List<String> reasons) {
        if (wanted == null || offered == null) {
            return FORMAT / 2;
        }
        if (wanted == offered) {
            reasons.add("обоим подходят встречи " + wanted.title());
            return FORMAT;
        }
        if (wanted == MeetingFormat.MIXED || offered == MeetingFormat.MIXED) {
            reasons.add("формат встреч совместим");
            return FORMAT * 2 / 3;
        }
        reasons.add("формат встреч расходится: " + wanted.title() + " и " + offered.title());
        return 0;
    }

    private static int experience(MentorOffer mentor, List<String> reasons) {
        if (mentor.experience() == null || mentor.experience() <= 0) {
            return 0;
        }
        reasons.add("стаж наставника " + Years.of(mentor.experience()));
        return Math.min(EXPERIENCE, mentor.experience());
    }
}

package org.nastavnik.matching.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;

/** Random cases of a chosen size: persons may be superiors of each other, both mentee and mentor, without consent. */
final class MatchingCases {

    private static final String[] TOPICS = {
        "математика",
        "олимпиада по физике",
        "публичные выступления",
        "робототехника",
        "русский язык",
        "хоровое пение",
        ""
    };
    private static final MentoringForm[] FORMS = {
        MentoringForm.PUPIL_PUPIL, MentoringForm.TEACHER_TEACHER, MentoringForm.TEACHER_PUPIL
    };

    private final Random random;

    MatchingCases(long seed) {
        this.random = new Random(seed);
    }

    MatchingCase next(int mostMentees, int mostMentors) {
        List<MenteeNeed> mentees = new ArrayList<>();
        int menteeCount = 1 + random.nextInt(mostMentees);
        for (long id = 1; id <= menteeCount; id++) {
            mentees.add(new MenteeNeed(
                    id,
                    one(FORMS),
                    topics(),
                    one(MeetingFormat.values()),
                    12,
                    5 + random.nextInt(5),
                    random.nextInt(4),
                    person(),
                    random.nextInt(8) > 0));
        }
        List<MentorOffer> mentors = new ArrayList<>();
        int mentorCount = 1 + random.nextInt(mostMentors);
        for (int i = 0; i < mentorCount; i++) {
            // the first mentor may be the mentee with the same id
            long id = i == 0 && random.nextBoolean() ? 1 : 100 + i;
            mentors.add(new MentorOffer(
                    id,
                    forms(),
                    random.nextInt(4),
                    random.nextInt(2),
                    topics(),
                    one(MeetingFormat.values()),
                    30,
                    7 + random.nextInt(5),
                    random.nextInt(20),
                    person(),
                    random.nextInt(8) > 0));
        }
        return new MatchingCase(mentees, mentors, couples(menteeCount, mentorCount, 3), Set.of());
    }

    Set<Couple> couples(int menteeCount, int mentorCount, int most) {
        Set<Couple> couples = new HashSet<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            couples.add(new Couple(1 + random.nextInt(menteeCount), 100 + random.nextInt(mentorCount)));
        }
        return couples;
    }

    private Long person() {
        return random.nextInt(4) > 0 ? null : random.nextBoolean() ? 1L + random.nextInt(4) : 100L + random.nextInt(4);
    }

    private Set<MentoringForm> forms() {
        Set<MentoringForm> forms = new HashSet<>(Set.of(one(FORMS)));
        forms.add(one(FORMS));
        return forms;
    }

    private String topics() {
        return one(TOPICS) + ", " + one(TOPICS);
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}

package org.nastavnik.matching.assignment;

import java.util.Optional;
import java.util.Set;

/** Why a mentee and a mentor cannot become a pair, whatever their score. */
public enum Barrier {
    SAME_PERSON("наставник и наставляемый — одно лицо", false),
    MENTEE_WITHOUT_CONSENT("нет действующего согласия наставляемого на участие", false),
    MENTOR_WITHOUT_CONSENT("нет действующего согласия наставника на участие", false),
    OTHER_FORM("наставник не работает в этой форме наставничества", false),
    SUPERIOR("один из них — непосредственный руководитель другого", false),
    NO_PLACES("у наставника больше нет свободных мест", false),
    BROKE_UP_BEFORE("эта пара уже прекращала работу", true);

    private final String words;
    private final boolean yieldsToCurator;

    Barrier(String words, boolean yieldsToCurator) {
        this.words = words;
        this.yieldsToCurator = yieldsToCurator;
    }

    /** The part of a sentence that names it. */
    public String words() {
        return words;
    }

    /** The computation keeps to it, but the curator may decide otherwise with a reason. */
    public boolean yieldsToCurator() {
        return yieldsToCurator;
    }

    /** The first limit that stands between the two; places of the mentor are counted before anything is assigned. */
    public static Optional<Barrier> between(MenteeNeed mentee, MentorOffer mentor, Set<Couple> dissolved) {
        if (mentee.personId() == mentor.personId()) {
            return Optional.of(SAME_PERSON);
        }
        if (!mentee.consent()) {
            return Optional.of(MENTEE_WITHOUT_CONSENT);
        }
        if (!mentor.consent()) {
            return Optional.of(MENTOR_WITHOUT_CONSENT);
        }
        if (!mentor.forms().contains(mentee.form())) {
            return Optional.of(OTHER_FORM);
        }
        if (isSuperior(mentee.superiorId(), mentor.personId()) || isSuperior(mentor.superiorId(), mentee.personId())) {
            return Optional.of(SUPERIOR);
        }
        if (mentor.places() == 0) {
            return Optional.of(NO_PLACES);
        }
        return dissolved.contains(new Couple(mentee.personId(), mentor.personId()))
                ? Optional.of(BROKE_UP_BEFORE)
                : Optional.empty();
    }

    /** As {@link #between}, but for the curator's own decision. */
    public static Optional<Barrier> againstWish(MenteeNeed mentee, MentorOffer mentor) {
        return between(mentee, mentor, Set.of());
    }

    private static boolean isSuperior(Long superiorId, long personId) {
        return superiorId != null && superiorId == personId;
    }
}

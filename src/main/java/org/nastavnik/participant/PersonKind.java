package org.nastavnik.participant;

/** Who a person is to the organisation; decides which forms of mentoring are open to him or her. */
public enum PersonKind {
    PUPIL("обучающийся", true),
    STUDENT("студент", true),
    TEACHER("педагог", false),
    HEAD("руководящий работник", false),
    PARTNER_EMPLOYEE("работник предприятия-партнёра", false);

    private final String title;
    private final boolean learner;

    PersonKind(String title, boolean learner) {
        this.title = title;
        this.learner = learner;
    }

    public String title() {
        return title;
    }

    /** Learns in a class or group instead of working in a position. */
    public boolean learner() {
        return learner;
    }
}

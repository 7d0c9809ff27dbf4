package org.nastavnik.monitoring.source;

import java.util.function.ToIntFunction;
import org.nastavnik.participant.headcount.HeadCounts;

/** Whose number an organisation tells once a half-year; enterprises are counted by the municipality. */
public enum HeadCountGroup {
    PUPILS("все обучающиеся", HeadCounts::pupils),
    STUDENTS("все студенты", HeadCounts::students),
    HEADS("все руководящие работники", HeadCounts::heads),
    TEACHERS("все педагогические работники", HeadCounts::teachers),
    YOUNG_TEACHERS("все учителя до 35 лет в первые три года работы", HeadCounts::youngTeachers),
    ENTERPRISES("все предприятия муниципалитета", null);

    /** The one bracket of ages that pupils are counted in apart (annex 2: «от 15 до 19 лет»). */
    public static final Range TEENAGERS = new Range(15, 19);

    private final String title;
    private final ToIntFunction<HeadCounts> number;

    HeadCountGroup(String title, ToIntFunction<HeadCounts> number) {
        this.title = title;
        this.number = number;
    }

    public String title() {
        return title;
    }

    /** Of what an organisation told. */
    public long of(HeadCounts told, Range age) {
        return age.equals(TEENAGERS) ? told.pupils15to19() : number.applyAsInt(told);
    }
}

package org.nastavnik.mentorbank;

/** How a mentor works with a mentee on a sub-topic (order 25/1, regulation on the bank, annex 1, the note). */
public enum SupportWork {
    LESSON("урочное/внеурочное занятие"),
    CONSULTATION("консультация"),
    TALK("беседа"),
    TRAINING("тренинг"),
    MASTER_CLASS("мастер-класс"),
    SEMINAR("семинар-практикум"),
    OTHER("другой вариант");

    private final String title;

    SupportWork(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

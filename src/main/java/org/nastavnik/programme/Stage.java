package org.nastavnik.programme;

/** Where a programme stands: the seven stages of Р-145 and the two ends. */
public enum Stage {
    PREPARATION("1. Подготовка условий"),
    MENTEES("2. База наставляемых"),
    MENTORS("3. База наставников"),
    SELECTION("4. Отбор и обучение наставников"),
    PAIRS("5. Формирование пар"),
    WORK("6. Работа пар"),
    COMPLETION("7. Завершение"),
    CLOSED("Завершена"),
    STOPPED("Остановлена");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean ended() {
        return this == CLOSED || this == STOPPED;
    }
}

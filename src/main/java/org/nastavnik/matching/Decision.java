package org.nastavnik.matching;

/** What the curator decides about a proposal. */
public enum Decision {
    ACCEPT("Принять пары и передать руководителю на утверждение"),
    RECOMPUTE("Подобрать пары заново, закреплённые оставить"),
    COLLECT("Вернуться к сбору наставляемых и наставников"),
    KEEP("Новых пар не создавать, продолжать с прежними");

    private final String title;

    Decision(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

package org.nastavnik.cockpit.debt;

/** How a programme stands with its most urgent task. The mark tells it apart without colour. */
public enum Lateness {
    VERY_LATE("▲▲", "просрочено больше недели"),
    LATE("▲", "просрочено"),
    SOON("◔", "срок в ближайшие три дня"),
    ON_TIME("●", "в срок"),
    WAITING("○", "задач нет, программа ждёт");

    private final String mark;
    private final String title;

    Lateness(String mark, String title) {
        this.mark = mark;
        this.title = title;
    }

    public String mark() {
        return mark;
    }

    public String title() {
        return title;
    }

    /** The class of the cell in the style sheet. */
    public String style() {
        return "debt-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

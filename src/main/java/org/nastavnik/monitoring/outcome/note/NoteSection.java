package org.nastavnik.monitoring.outcome.note;

/** The parts of a note, in its order. */
public enum NoteSection implements DraftSection {
    BASIS("Как проведён мониторинг"),
    PAPERS("Нормативная база"),
    REACHED("Достигнутые показатели"),
    NOT_REACHED("Недостигнутые показатели"),
    CHANGE("Изменения с предыдущего полугодия"),
    SCHOOLS("Организации, которым нужна помощь"),
    SURVEYS("Анкетирование участников"),
    ROAD_MAPS("Исполнение дорожных карт"),
    REGISTERS("Реестры, партнёры и практики"),
    PROPOSALS("Предложения");

    private final String title;

    NoteSection(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}

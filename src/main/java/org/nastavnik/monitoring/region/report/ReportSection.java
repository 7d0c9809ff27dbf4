package org.nastavnik.monitoring.region.report;

import org.nastavnik.monitoring.outcome.note.DraftSection;

/** The parts of a region's report, in its order. */
public enum ReportSection implements DraftSection {
    BASIS("Как проведён мониторинг", "основание"),
    COVERAGE("Охват", "охват"),
    REACHED("Достигнутые показатели", "достигнуты"),
    NOT_REACHED("Недостигнутые показатели", "не_достигнуты"),
    CHANGE("Изменения с предыдущего полугодия", "изменения"),
    MUNICIPALITIES("Муниципалитеты, которым нужна помощь", "муниципалитеты"),
    PRACTICES("Лучшие практики, партнёры и реестры", "практики"),
    PROPOSALS("Предложения", "предложения");

    private final String title;
    private final String placeholder;

    ReportSection(String title, String placeholder) {
        this.title = title;
        this.placeholder = placeholder;
    }

    @Override
    public String title() {
        return title;
    }

    /** In the paper's template. */
    String placeholder() {
        return placeholder;
    }
}

package org.nastavnik.document;

/** Kinds of papers that a programme leaves (Р-145; order 25/1 of Komsomolsk, annex 2, section 1). */
public enum DocumentKind {
    IMPLEMENTATION_ORDER("Приказ о внедрении целевой модели наставничества и назначении куратора"),
    REGULATION("Положение о наставничестве"),
    PROGRAMME("Программа наставничества"),
    INDICATORS("Показатели мониторинга"),
    ROAD_MAP("Дорожная карта"),
    PAIRS_ORDER("Приказ о закреплении наставнических пар"),
    REPORT("Отчёт о реализации программы");

    private final String title;

    DocumentKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

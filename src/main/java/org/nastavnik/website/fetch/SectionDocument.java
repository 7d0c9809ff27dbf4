package org.nastavnik.website.fetch;

/** What a section must show (Altai report: orders, regulation, programme; Komsomolsk order, annex 2, section 1). */
public enum SectionDocument {
    IMPLEMENTATION_ORDER("Приказ о внедрении и назначении куратора"),
    REGULATION("Положение о наставничестве"),
    PROGRAMME("Программа наставничества"),
    ROAD_MAP("Дорожная карта"),
    INDICATORS("Показатели мониторинга");

    private final String title;

    SectionDocument(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

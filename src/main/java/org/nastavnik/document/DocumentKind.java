package org.nastavnik.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of papers that the model leaves (Р-145; order 25/1 of Komsomolsk with its annexes; Orel programme). */
public enum DocumentKind {
    IMPLEMENTATION_ORDER("Приказ о внедрении целевой модели наставничества и назначении куратора", Trait.ORDER),
    WORKING_GROUP_ORDER("Приказ о рабочей группе", Trait.ORDER),
    LAUNCH_ORDER("Приказ о внедрении целевой модели наставничества в муниципалитете", Trait.ORDER),
    REGULATION("Положение о наставничестве"),
    PROGRAMME("Программа наставничества"),
    INDICATORS("Показатели мониторинга"),
    ROAD_MAP("Дорожная карта"),
    PAIRS_ORDER("Приказ о закреплении наставнических пар", Trait.ORDER),
    PAIR_AGREEMENT("Соглашение между наставником и наставляемым", Trait.PERSONAL),
    CONSENT_PROCESSING("Согласие на обработку персональных данных", Trait.PERSONAL),
    CONSENT_PUBLICATION("Согласие на распространение персональных данных", Trait.PERSONAL),
    BANK_STATEMENT("Заявление-согласие наставника на размещение карты в банке", Trait.PERSONAL),
    MENTOR_CARD("Информационная карта наставника", Trait.PERSONAL),
    DEVELOPMENT_PLAN("Индивидуальный план развития", Trait.PERSONAL),
    MEETING_JOURNAL("Журнал встреч наставнической пары", Trait.PERSONAL),
    SWOT("SWOT-анализ программы"),
    REPORT("Отчёт о реализации программы"),
    AWARD_PRESENTATION("Представление к награждению"),
    CERTIFICATE("Почётная грамота"),
    GRATITUDE("Благодарность"),
    DIPLOMA("Диплом"),
    MEETING_MINUTES("Протокол совещания", Trait.MINUTES),
    ANALYTICAL_NOTE("Аналитическая справка по итогам мониторинга"),
    ANALYTICAL_NOTE_PUBLIC("Аналитическая справка по итогам мониторинга, для публикации"),
    REGIONAL_REPORT("Региональный отчёт по итогам мониторинга", Trait.REGIONAL);

    /** How papers of the kind are numbered and who may see them. */
    private enum Trait {
        PLAIN,
        /** Numbered by organisation and year. */
        ORDER,
        /** Numbered apart from orders. */
        MINUTES,
        /** About one person: seen by head and curator of the organisation alone. */
        PERSONAL,
        /** Of a region: no municipality has a template of its own for it. */
        REGIONAL
    }

    static final Set<DocumentKind> PERSONAL_KINDS =
            Arrays.stream(values()).filter(DocumentKind::personal).collect(Collectors.toUnmodifiableSet());

    private final String title;
    private final Trait trait;

    DocumentKind(String title) {
        this(title, Trait.PLAIN);
    }

    DocumentKind(String title, Trait trait) {
        this.title = title;
        this.trait = trait;
    }

    public String title() {
        return title;
    }

    /** Does the product give it a number where nobody typed one? */
    public boolean numbered() {
        return trait == Trait.ORDER || trait == Trait.MINUTES;
    }

    /** The series its number is counted in. */
    String series() {
        return trait.name();
    }

    /** The kinds that share its series of numbers. */
    String[] sameSeries() {
        return Arrays.stream(values())
                .filter(kind -> kind.trait == trait)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    public boolean personal() {
        return trait == Trait.PERSONAL;
    }

    public boolean regional() {
        return trait == Trait.REGIONAL;
    }

    /** The name of its template's source under {@code documents/} and of a downloaded file. */
    public String source() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

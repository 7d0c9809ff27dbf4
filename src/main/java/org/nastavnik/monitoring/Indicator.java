package org.nastavnik.monitoring;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;
import org.nastavnik.monitoring.source.Source;
import org.nastavnik.monitoring.source.Sources;

/** An indicator of one version of a set, with its targets by year; never changed. */
@Entity
@Immutable
@Table(name = "monitoring_indicator")
public class Indicator {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long setId;
    private int position;
    private String code;
    private String section;

    @Enumerated(EnumType.STRING)
    private IndicatorKind kind;

    private String name;
    private String numerator;
    private String denominator;
    private String numeratorSource;
    private String denominatorSource;

    @Enumerated(EnumType.STRING)
    private SurveyFormula formula;

    private Integer satisfiedFrom;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "monitoring_target", joinColumns = @JoinColumn(name = "indicator_id"))
    @MapKeyColumn(name = "year")
    @Column(name = "value")
    @Immutable
    private Map<Integer, BigDecimal> targets;

    protected Indicator() {}

    Indicator(long setId, int position, IndicatorDraft draft) {
        this.setId = setId;
        this.position = position;
        this.code = draft.code();
        this.section = draft.section();
        this.kind = draft.kind();
        this.name = draft.name();
        this.numerator = draft.numerator();
        this.denominator = draft.denominator();
        this.numeratorSource = draft.numeratorSource().print();
        this.denominatorSource = draft.denominatorSource() == null
                ? null
                : draft.denominatorSource().print();
        this.formula = draft.formula();
        this.satisfiedFrom = draft.satisfiedFrom();
        this.targets = new TreeMap<>(draft.targets());
    }

    /** The same again, to make another version of. */
    public IndicatorDraft draft() {
        return new IndicatorDraft(
                code,
                section,
                kind,
                name,
                numerator,
                denominator,
                numeratorSource(),
                denominatorSource(),
                formula,
                satisfiedFrom,
                targets());
    }

    public Long id() {
        return id;
    }

    public Long setId() {
        return setId;
    }

    public String code() {
        return code;
    }

    public String section() {
        return section;
    }

    public IndicatorKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** In words; null where the kind says it. */
    public String numerator() {
        return numerator;
    }

    public String denominator() {
        return denominator;
    }

    public Source numeratorSource() {
        return Sources.parse(numeratorSource);
    }

    /** Null where the numerator's source brings both. */
    public Source denominatorSource() {
        return denominatorSource == null ? null : Sources.parse(denominatorSource);
    }

    /** Null for all kinds but the survey. */
    public SurveyFormula formula() {
        return formula;
    }

    /** The lowest mark of somebody who is satisfied; null where marks are summed. */
    public Integer satisfiedFrom() {
        return satisfiedFrom;
    }

    public SortedMap<Integer, BigDecimal> targets() {
        return new TreeMap<>(targets);
    }

    /** Null where none was set for the year. */
    public BigDecimal target(int year) {
        return targets.get(year);
    }
}

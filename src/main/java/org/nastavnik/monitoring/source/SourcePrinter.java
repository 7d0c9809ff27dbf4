package org.nastavnik.monitoring.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a source the way annexes are kept as tables. */
final class SourcePrinter {

    private final List<String> conditions = new ArrayList<>();

    private SourcePrinter() {}

    static String print(Source source) {
        SourcePrinter printer = new SourcePrinter();
        if (source instanceof Source.Participants p) {
            printer.roles(p);
            return printer.words("person", p.persons())
                    .words("org", p.organizations())
                    .range("age", p.age(), true)
                    .range("experience", p.experience(), false)
                    .close("register:participants");
        }
        if (source instanceof Source.Trained t) {
            printer.words("person", t.persons()).words("org", t.organizations()).range("hours", t.hours(), false);
            if (t.valid()) {
                printer.conditions.add("valid=true");
            }
            return printer.close("register:training");
        }
        if (source instanceof Source.Partners p) {
            if (p.withMentor()) {
                printer.conditions.add("with_mentor=true");
            }
            return printer.close("register:partners");
        }
        if (source instanceof Source.HeadCount h) {
            return printer.words("org", h.organizations())
                    .range("age", h.age(), true)
                    .close("headcount:" + word(h.group()));
        }
        if (source instanceof Source.Paper paper) {
            return "document:" + paper.kind().name();
        }
        Source.Survey survey = (Source.Survey) source;
        printer.conditions.add("role=" + word(survey.role()));
        return printer.close("survey:" + word(survey.measure()));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void roles(Source.Participants participants) {
        if (participants.roles().isEmpty()) {
            conditions.add("role=any");
        } else {
            words("role", participants.roles());
        }
    }

    private SourcePrinter words(String key, Collection<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            conditions.add(key + "="
                    + values.stream().sorted().map(SourcePrinter::word).collect(Collectors.joining("|")));
        }
        return this;
    }

    /** @param below an upper bound alone is written «моложе», as ages are spoken of */
    private SourcePrinter range(String key, Range range, boolean below) {
        if (range.all()) {
            return this;
        }
        if (range.from() == null) {
            conditions.add(below ? key + "<" + (range.to() + 1) : key + "<=" + range.to());
        } else if (range.to() == null) {
            conditions.add(key + ">=" + range.from());
        } else {
            conditions.add(key + "=" + range.from() + ".." + range.to());
        }
        return this;
    }

    private String close(String name) {
        return conditions.isEmpty() ? name : name + "(" + String.join(", ", conditions) + ")";
    }
}

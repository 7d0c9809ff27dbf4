package org.nastavnik.monitoring.source;

import static org.nastavnik.monitoring.source.SourceScanner.refusal;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.evaluation.Measure;
import org.nastavnik.monitoring.source.SourceTerm.Condition;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.PersonKind;

/** Reads sources from their text; a text that means nothing is refused with the place in it. */
public final class Sources {

    private final SourceTerm term;
    private final Map<String, Condition> conditions = new TreeMap<>();
    private Range age = Range.ALL;
    private Range experience = Range.ALL;
    private Range hours = Range.ALL;

    private Sources(SourceTerm term) {
        this.term = term;
    }

    public static Source parse(String text) {
        return new Sources(SourceScanner.scan(text)).read();
    }

    private Source read() {
        String space = term.space() == null ? "register" : term.space();
        return switch (space) {
            case "register" -> register();
            case "headcount" -> headCount();
            case "document" -> paper();
            case "survey" -> survey();
            default ->
                throw refusal(1, "неизвестный реестр «" + space + "», есть register, headcount, document и survey");
        };
    }

    private Source register() {
        switch (term.name()) {
            case "participants" -> {
                take("role", "person", "org", "age", "experience");
                return new Source.Participants(
                        words("role", ParticipantRole.class),
                        words("person", PersonKind.class),
                        words("org", OrganizationKind.class),
                        age,
                        experience);
            }
            case "training" -> {
                take("person", "org", "hours", "valid");
                return new Source.Trained(
                        words("person", PersonKind.class), words("org", OrganizationKind.class), hours, truth("valid"));
            }
            case "partners" -> {
                take("with_mentor");
                return new Source.Partners(truth("with_mentor"));
            }
            default ->
                throw refusal(
                        term.at(),
                        "неизвестный источник «" + term.name() + "», есть participants, training и partners");
        }
    }

    private Source headCount() {
        HeadCountGroup group = value(HeadCountGroup.class, term.name(), term.at());
        if (group == HeadCountGroup.PUPILS) {
            take("org", "age");
        } else if (group == HeadCountGroup.ENTERPRISES) {
            take();
        } else {
            take("org");
        }
        if (!age.all() && !age.equals(HeadCountGroup.TEENAGERS)) {
            throw refusal(
                    conditions.get("age").valueAt(),
                    "организации указывают численность обучающихся от 15 до 19 лет, другого возраста нет: age=15..19");
        }
        return new Source.HeadCount(group, words("org", OrganizationKind.class), age);
    }

    private Source paper() {
        take();
        DocumentKind kind = value(DocumentKind.class, term.name(), term.at());
        if (kind.personal()) {
            throw refusal(term.at(), "это документ об одном человеке, а не об организации: выберите другой");
        }
        return new Source.Paper(kind);
    }

    private Source survey() {
        Measure measure = value(Measure.class, term.name(), term.at());
        take("role");
        Set<ParticipantRole> roles = words("role", ParticipantRole.class);
        if (roles.size() != 1) {
            throw refusal(term.at(), "укажите, кто отвечает: role=mentee или role=mentor");
        }
        return new Source.Survey(measure, roles.iterator().next());
    }

    private void take(String... allowed) {
        for (Condition condition : term.conditions()) {
            String key = condition.key();
            if (!Arrays.asList(allowed).contains(key)) {
                throw refusal(
                        condition.at(),
                        "условие «" + key + "» здесь не применяется"
                                + (allowed.length == 0 ? "" : ", можно: " + String.join(", ", allowed)));
            }
            boolean range = key.equals("age") || key.equals("experience") || key.equals("hours");
            if (conditions.put(key, condition) != null && !range) {
                throw refusal(condition.at(), "условие «" + key + "» указано дважды");
            }
            if (range) {
                narrow(key, condition);
            }
        }
    }

    private void narrow(String key, Condition condition) {
        if (condition.range() == null) {
            throw refusal(condition.valueAt(), "здесь ожидается целое число");
        }
        Range written = condition.range();
        boolean equal = condition.comparison() == SourceTerm.Comparison.EQUAL;
        if (!equal && !written.from().equals(written.to())) {
            throw refusal(condition.valueAt(), "промежуток чисел пишется со знаком «=», например age=15..19");
        }
        Range meant = switch (condition.comparison()) {
            case EQUAL -> written;
            case LESS -> Range.atMost(written.to() - 1);
            case AT_MOST -> Range.atMost(written.to());
            case MORE -> Range.atLeast(written.from() + 1);
            case AT_LEAST -> Range.atLeast(written.from());
        };
        Range before = switch (key) {
            case "age" -> age;
            case "experience" -> experience;
            default -> hours;
        };
        Range both = before.and(meant);
        if (both.empty() || both.to() != null && both.to() < 0) {
            throw refusal(condition.at(), "ни одно число не подходит под это условие");
        }
        switch (key) {
            case "age" -> age = both;
            case "experience" -> experience = both;
            default -> hours = both;
        }
    }

    private <E extends Enum<E>> Set<E> words(String key, Class<E> type) {
        Condition condition = conditions.get(key);
        Set<E> values = new LinkedHashSet<>();
        if (condition == null || isAny(condition)) {
            return values;
        }
        for (String word : written(condition)) {
            values.add(value(type, word, condition.valueAt()));
        }
        return values;
    }

    private static boolean isAny(Condition condition) {
        return condition.words() != null && condition.words().equals(List.of("any"));
    }

    private boolean truth(String key) {
        Condition condition = conditions.get(key);
        if (condition == null) {
            return false;
        }
        String word = String.join("|", written(condition));
        if (!word.equals("true") && !word.equals("false")) {
            throw refusal(condition.valueAt(), "здесь ожидается true или false");
        }
        return word.equals("true");
    }

    private static List<String> written(Condition condition) {
        if (condition.words() == null || condition.comparison() != SourceTerm.Comparison.EQUAL) {
            throw refusal(condition.valueAt(), "условие «" + condition.key() + "» пишется со знаком «=» и словом");
        }
        return condition.words();
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word, int place) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> refusal(
                        place,
                        "неизвестное слово «" + word + "», есть: "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(SourcePrinter::word)
                                        .collect(Collectors.joining(", "))));
    }
}

package org.nastavnik.monitoring.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.PersonKind;

/** Says in Russian what a source counts. */
final class SourceWords {

    private SourceWords() {}

    static String of(Source source) {
        List<String> words = new ArrayList<>();
        if (source instanceof Source.Participants p) {
            words.add("Участники программ: " + persons(p.persons()));
            words.add(
                    p.roles().isEmpty()
                            ? "в любой роли"
                            : "в роли: "
                                    + p.roles().stream()
                                            .sorted()
                                            .map(ParticipantRole::title)
                                            .collect(Collectors.joining(" или ")));
            organizations(words, p.organizations());
            range(words, "возраст, лет", p.age());
            range(words, "стаж, лет", p.experience());
        } else if (source instanceof Source.Trained t) {
            words.add("Прошли курсовую подготовку по наставничеству: " + persons(t.persons()));
            organizations(words, t.organizations());
            range(words, "часов", t.hours());
            if (t.valid()) {
                words.add("подготовка действует");
            }
        } else if (source instanceof Source.Partners p) {
            words.add(p.withMentor() ? "Предприятия-партнёры, предоставившие наставников" : "Предприятия-партнёры");
        } else if (source instanceof Source.HeadCount h) {
            words.add("Численность: " + h.group().title());
            organizations(words, h.organizations());
            range(words, "возраст, лет", h.age());
        } else if (source instanceof Source.Paper paper) {
            words.add("Есть документ: " + paper.kind().title());
        } else if (source instanceof Source.Survey survey) {
            words.add("Оценки после программы: " + survey.measure().title());
            words.add(survey.role() == ParticipantRole.MENTOR ? "отвечают наставники" : "отвечают наставляемые");
        }
        return String.join("; ", words);
    }

    private static String persons(Set<PersonKind> kinds) {
        return kinds.isEmpty()
                ? "все"
                : kinds.stream().sorted().map(PersonKind::title).collect(Collectors.joining(" или "));
    }

    private static void organizations(List<String> words, Set<OrganizationKind> kinds) {
        if (!kinds.isEmpty()) {
            words.add(kinds.stream().sorted().map(OrganizationKind::title).collect(Collectors.joining(" или ")));
        }
    }

    private static void range(List<String> words, String what, Range range) {
        if (range.all()) {
            return;
        }
        String from = range.from() == null ? "" : " от " + range.from();
        String to = range.to() == null ? "" : " до " + range.to() + " включительно";
        words.add(what + from + to);
    }
}

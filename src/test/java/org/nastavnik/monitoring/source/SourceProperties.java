package org.nastavnik.monitoring.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.evaluation.Measure;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.shared.Refusal;

class SourceProperties {

    @Property
    void what_is_printed_is_read_as_the_same(@ForAll("sources") Source source) {
        assertThat(Sources.parse(source.print())).isEqualTo(source);
        assertThat(source.words()).isNotBlank();
    }

    @Property
    void spaces_and_capitals_do_not_matter(@ForAll("sources") Source source) {
        String spaced = source.print().toUpperCase().replaceAll("([(),=:|]|[<>]=?(?!=))", " $1\u00a0");

        assertThat(Sources.parse(spaced.replaceAll("([<>])[ \u00a0]+=", "$1="))).isEqualTo(source);
    }

    @Property
    void any_text_is_read_or_refused_with_a_place(@ForAll String text) {
        try {
            Sources.parse(text);
        } catch (Refusal refusal) {
            assertThat(refusal.sentence()).startsWith("Источник").endsWith(".");
        }
    }

    @Property
    void a_damaged_source_is_never_something_worse_than_refused(
            @ForAll("sources") Source source, @ForAll("cuts") int cut, @ForAll("signs") String sign) {
        String text = source.print();
        int at = cut % text.length();
        try {
            Sources.parse(text.substring(0, at) + sign + text.substring(at + 1));
        } catch (Refusal refusal) {
            assertThat(refusal.sentence()).startsWith("Источник");
        }
    }

    @Example
    void mistakes_are_named_with_their_place() {
        refused("register:participants(role=any; person=pupil)", "знак 31: здесь ожидается «,» или «)»");
        refused("register:participants(role=any, person=children)", "знак 40: неизвестное слово «children»");
        refused("register:participants(age=19..15)", "знак 23: ни одно число не подходит");
        refused("register:participants(age=young)", "знак 27: здесь ожидается целое число");
        refused("register:participants(hours>=36)", "знак 23: условие «hours» здесь не применяется");
        refused("register:participants(role=any, role=mentor)", "знак 33: условие «role» указано дважды");
        refused("register:people", "знак 10: неизвестный источник «people»");
        refused("регистр:participants", "знак 1: неизвестный реестр «регистр»");
        refused(
                "headcount:pupils(age=10..12)",
                "знак 22: организации указывают численность обучающихся от 15 до 19 лет");
        refused("headcount:teachers(org=school) и ещё", "знак 32: лишний текст «и ещё»");
        refused("document:MENTOR_CARD", "знак 10: это документ об одном человеке");
        refused("survey:satisfaction", "знак 8: укажите, кто отвечает");
        refused("", "не указан");
        refused("register:participants(age<)", "знак 27: здесь ожидается слово или число");
        refused("register:participants(age<99999)", "целое число не длиннее четырёх цифр");
    }

    private static void refused(String text, String part) {
        assertThatThrownBy(() -> Sources.parse(text))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Источник")
                .hasMessageContaining(part);
    }

    @Example
    void a_source_says_what_it_counts() {
        assertThat(Sources.parse("register:participants(role=any, person=teacher, age<35, experience<=3)"))
                .isEqualTo(new Source.Participants(
                        Set.of(), Set.of(PersonKind.TEACHER), Set.of(), Range.atMost(34), Range.atMost(3)));
        assertThat(Sources.parse("training(person=head, hours>=36, valid=true)"))
                .isEqualTo(new Source.Trained(Set.of(PersonKind.HEAD), Set.of(), Range.atLeast(36), true));
        assertThat(Sources.parse("headcount:pupils(age>=15, age<=19)"))
                .isEqualTo(new Source.HeadCount(HeadCountGroup.PUPILS, Set.of(), HeadCountGroup.TEENAGERS));
        assertThat(Sources.parse("register:participants(role=mentor, person=pupil, age=15..19)")
                        .words())
                .isEqualTo("Участники программ: обучающийся; в роли: наставник; возраст, лет от 15 до 19 включительно");
    }

    @Provide
    Arbitrary<Integer> cuts() {
        return Arbitraries.integers().between(0, 500);
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of("", "(", ")", ",", "=", "<", "|", "..", "7", "я", " ", "'", "\"", ";");
    }

    @Provide
    Arbitrary<Source> sources() {
        Arbitrary<Set<PersonKind>> persons = Arbitraries.of(PersonKind.class).set();
        Arbitrary<Set<OrganizationKind>> organizations =
                Arbitraries.of(OrganizationKind.class).set();
        Arbitrary<Source> participants = Combinators.combine(
                        Arbitraries.of(ParticipantRole.class).set(), persons, organizations, ranges(), ranges())
                .as(Source.Participants::new);
        Arbitrary<Source> trained = Combinators.combine(persons, organizations, ranges(), Arbitraries.of(true, false))
                .as(Source.Trained::new);
        Arbitrary<Source> partners = Arbitraries.of(true, false).map(Source.Partners::new);
        Arbitrary<Source> counts = Combinators.combine(
                        Arbitraries.of(HeadCountGroup.class),
                        organizations,
                        Arbitraries.of(Range.ALL, HeadCountGroup.TEENAGERS))
                .as((group, kinds, age) -> new Source.HeadCount(
                        group,
                        group == HeadCountGroup.ENTERPRISES ? Set.of() : kinds,
                        group == HeadCountGroup.PUPILS ? age : Range.ALL));
        Arbitrary<Source> papers = Arbitraries.of(Arrays.stream(DocumentKind.values())
                        .filter(kind -> !kind.personal())
                        .toList())
                .map(Source.Paper::new);
        Arbitrary<Source> surveys = Combinators.combine(
                        Arbitraries.of(Measure.class), Arbitraries.of(ParticipantRole.class))
                .as(Source.Survey::new);
        return Arbitraries.oneOf(participants, trained, partners, counts, papers, surveys);
    }

    private static Arbitrary<Range> ranges() {
        Arbitrary<Integer> bound = Arbitraries.integers().between(0, 99).injectNull(0.3);
        return Combinators.combine(bound, bound)
                .as((a, b) -> a != null && b != null && a > b ? new Range(b, a) : new Range(a, b));
    }
}

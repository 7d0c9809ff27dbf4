package org.nastavnik.roadmap.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DueTermProperties {

    @Property
    void any_text_is_a_term_and_always_the_same_one(@ForAll String text, @ForAll("maps") DuePeriod map) {
        assertThat(DueTerm.of(text, map)).isEqualTo(DueTerm.of(text, map));
    }

    @Property(tries = 3_000)
    void words_of_terms_in_any_order_never_fail_and_stay_in_the_map(
            @ForAll("texts") String text, @ForAll("maps") DuePeriod map) {
        DueTerm term = DueTerm.of(text, map);
        assertThat(term.periods())
                .allMatch(period ->
                        !period.from().isBefore(map.from()) && !period.until().isAfter(map.until()));
        assertThat(term.meaning() == DueTerm.Meaning.DATED)
                .isEqualTo(!term.periods().isEmpty());
        assertThat(DueTerm.of("  " + text.toUpperCase().replace(" ", "\u00a0 ") + " . ", map))
                .isEqualTo(term);
    }

    @Property(tries = 3_000)
    void what_was_understood_is_understood_again_in_the_systems_own_words(
            @ForAll("texts") String text, @ForAll("maps") DuePeriod map) {
        DueTerm term = DueTerm.of(text, map);
        if (term.meaning() == DueTerm.Meaning.DATED
                && DueFormat.of(term.periods()).length() <= 300) {
            assertThat(DueTerm.of(DueFormat.of(term.periods()), map).periods()).isEqualTo(term.periods());
        }
        if (term.meaning() == DueTerm.Meaning.OPEN) {
            assertThat(DueTerm.of(term.inWords(), map).open()).isEqualTo(term.open());
        }
    }

    @Provide
    Arbitrary<DuePeriod> maps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3_000),
                        Arbitraries.integers().between(0, 1_500))
                .as((start, length) -> {
                    LocalDate from = LocalDate.of(2019, 1, 1).plusDays(start);
                    return new DuePeriod(from, from.plusDays(length));
                });
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(List.of(
                        "май",
                        "сентябрь",
                        "октября",
                        "2021",
                        "2022",
                        "2023",
                        "-",
                        "–",
                        ",",
                        "г.",
                        "ежегодно",
                        "1",
                        "15",
                        "31",
                        "до",
                        "с",
                        "по",
                        "раз",
                        "2 раза в год",
                        "квартал",
                        "полугодие",
                        "01.09.2021",
                        "конца",
                        "учебный год",
                        "в течение",
                        "всего периода",
                        "далее",
                        "по отдельному графику",
                        "и",
                        "/",
                        "не позднее"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(parts -> String.join(" ", parts));
    }
}

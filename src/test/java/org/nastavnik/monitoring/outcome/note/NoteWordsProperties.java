package org.nastavnik.monitoring.outcome.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.monitoring.outcome.ResultLine;
import org.nastavnik.monitoring.outcome.Results;
import org.nastavnik.monitoring.outcome.SchoolLine;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.shared.HalfYear;

/** Whatever the numbers are, the words around them agree, and the note stays readable. */
class NoteWordsProperties {

    /** Which of three forms a number takes, written down another way than in the product. */
    private static int form(long count) {
        String digits = Long.toString(count);
        if (digits.matches(".*1[0-9]")) {
            return 2;
        }
        return digits.endsWith("1") ? 0 : digits.matches(".*[234]") ? 1 : 2;
    }

    @Property
    void words_agree_with_their_number(@ForAll @IntRange(min = 1, max = 2000) int count) {
        int form = form(count);
        assertThat(NoteWords.ofOrganizations(count))
                .isEqualTo(count + " " + (form == 0 ? "организации" : "организаций"));
        assertThat(NoteWords.toIndicators(count)).isEqualTo(count + " " + (form == 0 ? "показателю" : "показателям"));
        assertThat(NoteWords.changed(count, "вырос", "выросли"))
                .isEqualTo(List.of("вырос %d показатель", "выросли %d показателя", "выросли %d показателей")
                        .get(form)
                        .formatted(count));
        assertThat(NoteWords.notReached(count))
                .isEqualTo(List.of("не достигнута %d цель", "не достигнуты %d цели", "не достигнуто %d целей")
                        .get(form)
                        .formatted(count));
        assertThat(NoteWords.byPoints(BigDecimal.valueOf(count)))
                .isEqualTo(List.of("на %d процентный пункт", "на %d процентных пункта", "на %d процентных пунктов")
                        .get(form)
                        .formatted(count));
    }

    @Property
    void organisations_that_reached_a_target_agree(
            @ForAll @IntRange(max = 300) int all, @ForAll @IntRange(max = 300) int some) {
        int reached = Math.min(all, some);
        String text = NoteWords.reachedBy(reached, all);
        if (reached > 0 && reached < all) {
            assertThat(text)
                    .isEqualTo(List.of(
                                            "цели достигла %d организация",
                                            "цели достигли %d организации", "цели достигли %d организаций")
                                    .get(form(reached))
                                    .formatted(reached)
                            + " из " + all);
        } else if (all > 2 && reached == all) {
            assertThat(text).startsWith(form(all) == 0 ? "цели достигла вся " : "цели достигли все ");
        }
    }

    @Example
    void small_numbers_are_said_in_words_that_people_use() {
        assertThat(NoteWords.reachedBy(2, 2)).isEqualTo("цели достигли обе организации");
        assertThat(NoteWords.reachedBy(1, 1)).isEqualTo("цели достигла единственная отчитавшаяся организация");
        assertThat(NoteWords.reachedBy(0, 5)).isEqualTo("ни одна из 5 организаций цели не достигла");
        assertThat(NoteWords.byPoints(new BigDecimal("-7.5"))).isEqualTo("на 7,5 процентного пункта");
        assertThat(NoteWords.with(new HalfYear(2026, 2))).isEqualTo("со II полугодием 2026 года");
        assertThat(NoteWords.with(new HalfYear(2026, 1))).isEqualTo("с I полугодием 2026 года");
    }

    @Provide
    Arbitrary<ResultLine> lines() {
        Arbitrary<BigDecimal> value = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(1);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(IndicatorKind.class),
                        value.injectNull(0.2),
                        value.injectNull(0.3),
                        value.injectNull(0.3),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.longs().between(0, 300))
                .as((code, kind, fact, target, before, schools, reached, numerator) -> new ResultLine(
                        "К2." + code,
                        "Раздел",
                        kind,
                        "Доля обучающихся, вовлечённых в наставничество.",
                        fact == null ? FigureState.EMPTY : FigureState.KNOWN,
                        numerator,
                        300L,
                        fact,
                        0,
                        kind == IndicatorKind.YES_NO ? null : target,
                        schools,
                        Math.min(schools, reached),
                        before));
    }

    private static final Pattern PARTS = Pattern.compile("\\((\\d+) из 300\\)");

    @Property(tries = 300)
    void a_note_is_whole_sentences_and_tells_no_small_group(@ForAll("noteFacts") NoteFacts facts) {
        Map<NoteSection, String> note = NoteDraft.of(facts);
        assertThat(note).containsOnlyKeys(NoteSection.values());
        note.forEach((section, text) -> {
            assertThat(text).as(section.name()).isNotBlank().doesNotContain("null", "  ", "..", " .", " ,");
            assertThat(text.lines()).as(section.name()).allMatch(line -> line.matches(".*[.:]"));
            Matcher parts = PARTS.matcher(text);
            while (parts.find()) {
                assertThat(Long.parseLong(parts.group(1)))
                        .satisfiesAnyOf(
                                n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThanOrEqualTo(5));
            }
        });
        assertThat(NoteDraft.of(facts)).isEqualTo(note);
    }

    @Provide
    Arbitrary<NoteFacts> noteFacts() {
        Arbitrary<Results.Reporting> reporting = Arbitraries.integers()
                .between(0, 25)
                .flatMap(asked -> Arbitraries.integers().between(0, asked).map(accepted -> {
                    List<String> missing = new ArrayList<>();
                    for (int i = accepted; i < asked; i++) {
                        missing.add("Школа № " + i);
                    }
                    return new Results.Reporting(asked, accepted, missing);
                }));
        Arbitrary<NoteFacts.Answers> answers = Arbitraries.longs()
                .between(0, 60)
                .flatMap(asked -> Arbitraries.longs().between(0, asked).map(n -> new NoteFacts.Answers(asked, n)));
        Arbitrary<NoteFacts.RoadMaps> maps = Arbitraries.longs()
                .between(0, 40)
                .map(n -> new NoteFacts.RoadMaps(
                        n / 3,
                        n,
                        n / 2,
                        n / 5,
                        n / 7,
                        List.of(new NoteFacts.Remark("Школа № 1", "Сроки нужно уточнить"))));
        Arbitrary<NoteFacts.Registers> registers = Arbitraries.longs()
                .between(0, 130)
                .map(n -> new NoteFacts.Registers(n, n * 2, n / 3, n / 9))
                .injectNull(0.3);
        return Combinators.combine(
                        lines().list().ofMaxSize(12),
                        reporting,
                        answers,
                        answers,
                        maps,
                        registers,
                        Arbitraries.of(new HalfYear(2026, 1), new HalfYear(2025, 2))
                                .injectNull(0.3))
                .as((lines, reported, mentees, mentors, roadMaps, formed, before) -> new NoteFacts(
                        new HalfYear(2026, 2),
                        LocalDate.of(2026, 12, 31),
                        before,
                        reported,
                        lines,
                        schools(lines),
                        List.of("К2.8", "К2.9"),
                        mentees,
                        mentors,
                        roadMaps,
                        formed));
    }

    private static List<SchoolLine> schools(List<ResultLine> lines) {
        List<SchoolLine> all = new ArrayList<>();
        for (long school = 1; school <= 3; school++) {
            for (ResultLine line : lines) {
                all.add(new SchoolLine(
                        school,
                        "Школа № " + school,
                        OrganizationKind.SCHOOL,
                        line.code(),
                        line.kind(),
                        line.state(),
                        line.numerator(),
                        line.denominator(),
                        line.value() == null
                                ? null
                                : line.value().divide(BigDecimal.valueOf(school), 1, RoundingMode.DOWN),
                        null,
                        null,
                        null));
            }
        }
        return all;
    }
}

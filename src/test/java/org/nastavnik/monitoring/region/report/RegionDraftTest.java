package org.nastavnik.monitoring.region.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.cycle.CycleState;
import org.nastavnik.monitoring.region.cycle.RegionSummary;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.monitoring.region.figures.ComparableState;
import org.nastavnik.monitoring.region.figures.MunicipalityFigures;
import org.nastavnik.monitoring.region.figures.MunicipalityState;
import org.nastavnik.monitoring.region.figures.RegionFigures;
import org.nastavnik.monitoring.region.mapping.ComparableIndicator;
import org.nastavnik.monitoring.region.mapping.Direction;
import org.nastavnik.shared.HalfYear;

/** The report in words: what is reached, what is not, who lags, what changed; with and without targets of the region. */
class RegionDraftTest {

    private static final HalfYear PERIOD = new HalfYear(2026, 2);

    private final List<ComparableIndicator> indicators = List.of(
            indicator(1, "R1", "Организации, в которых есть положение.", IndicatorKind.YES_NO),
            indicator(2, "R6", "Доля обучающихся в наставничестве", IndicatorKind.SHARE),
            indicator(3, "R11", "Доля педагогов в наставничестве", IndicatorKind.SHARE));

    private static ComparableIndicator indicator(long id, String code, String name, IndicatorKind kind) {
        return new ComparableIndicator(id, code, name, kind, null, Direction.MORE, new TreeMap<>());
    }

    private static ComparableFigure figure(
            String code, long part, long whole, String target, String before, int municipalities) {
        return new ComparableFigure(
                code,
                ComparableState.KNOWN,
                municipalities == 1 ? "K" + code : null,
                part,
                whole,
                BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP),
                target == null ? null : new BigDecimal(target),
                before == null ? null : new BigDecimal(before),
                2,
                1,
                municipalities,
                before == null ? 0 : 1);
    }

    private static ComparableFigure nothing(String code) {
        return new ComparableFigure(code, ComparableState.NOT_APPROVED, null, null, null, null, null, null, 0, 0, 0, 0);
    }

    private MunicipalityFigures municipality(long id, String name, CycleState step, ComparableFigure... figures) {
        return new MunicipalityFigures(
                id,
                name,
                step == null
                        ? MunicipalityState.NONE
                        : step == CycleState.APPROVED ? MunicipalityState.APPROVED : MunicipalityState.UNDER_WAY,
                step == null ? null : id,
                step,
                step == null ? 0 : 4,
                step == null ? 0 : 3,
                List.of(figures));
    }

    private Map<ReportSection, String> draft(String regionTarget, boolean third) {
        List<MunicipalityFigures> all = new ArrayList<>(List.of(
                municipality(
                        1,
                        "Город",
                        CycleState.APPROVED,
                        figure("R1", 2, 2, null, null, 1),
                        figure("R6", 40, 100, "30", "35", 1),
                        figure("R11", 10, 20, "40", null, 1)),
                municipality(
                        2,
                        "Район",
                        CycleState.APPROVED,
                        figure("R1", 1, 2, null, null, 1),
                        figure("R6", 10, 100, "30", null, 1),
                        figure("R11", 2, 20, "40", null, 1))));
        if (third) {
            all.add(municipality(3, "Север", null, nothing("R1"), nothing("R6"), nothing("R11")));
        }
        RegionFigures figures = new RegionFigures(
                9,
                "Край",
                PERIOD,
                1,
                1,
                true,
                indicators,
                all,
                List.of(
                        figure("R1", 3, 4, null, null, 2),
                        figure("R6", 50, 200, regionTarget, "35", 2),
                        figure("R11", 12, 40, null, null, 2)));
        return RegionDraft.of(new RegionSummary(
                figures,
                List.of(
                        new RegionSummary.Registers(1, 1, "a".repeat(64), 21, 50, 3, 1),
                        new RegionSummary.Registers(2, 2, "b".repeat(64), 4, 12, 0, 0)),
                List.of(new RegionSummary.Practice("Шаг навстречу", "Школа № 1", "Город"))));
    }

    @Test
    void coverage_names_who_is_in_and_who_is_not_and_counts_people() {
        assertThat(bare(draft(null, true).get(ReportSection.COVERAGE)))
                .contains(
                        "Учтены итоги 2 муниципалитетов из 3: Город, Район.",
                        "– Север: мониторинг не открыт.",
                        "приняты отчёты 6 организаций из 8",
                        "25 наставников и 62 наставляемых");
        assertThat(bare(draft(null, false).get(ReportSection.COVERAGE)))
                .contains("Итоги утвердили все муниципалитеты региона (2): Город, Район.");
    }

    @Test
    void without_targets_of_the_region_its_municipalities_are_measured_by_their_own() {
        Map<ReportSection, String> draft = draft(null, false);
        assertThat(bare(draft.get(ReportSection.REACHED)))
                .contains("Целевых значений региона на 2026 год нет", "ни одна цель не достигнута");
        assertThat(bare(draft.get(ReportSection.NOT_REACHED)))
                .contains(
                        "Цель не достигнута по 2 показателям из 2.",
                        "– R6. Доля обучающихся в наставничестве: 25 % (50 из 200); цели достиг 1 муниципалитет из 2.");
        assertThat(bare(draft.get(ReportSection.MUNICIPALITIES)))
                .contains(
                        "– Район: не достигнуты 2 цели из 2 (R6, R11).",
                        "– R11. Доля педагогов в наставничестве: от 10 % (Район) до 50 % (Город).")
                .doesNotContain("– Город");
        assertThat(draft.get(ReportSection.PROPOSALS))
                .contains("консультации для муниципалитетов: Район", "(показатель R1)", "R6, R11");
    }

    @Test
    void the_region_s_own_target_is_what_counts() {
        assertThat(bare(draft("20", false).get(ReportSection.REACHED)))
                .contains("Цель достигнута по 1 показателю из 2.", "25 % при цели 20 % (50 из 200)")
                .doesNotContain("Целевых значений региона");
        assertThat(bare(draft("30", false).get(ReportSection.NOT_REACHED)))
                .contains("до цели не хватает 5 процентных пунктов");
    }

    @Test
    void the_change_says_when_other_municipalities_were_counted() {
        assertThat(bare(draft(null, false).get(ReportSection.CHANGE)))
                .contains(
                        "По сравнению с I полугодием 2026 года снизился 1 показатель.",
                        "было 35 %, стало 25 % (на 10 процентных пунктов меньше); муниципалитетов учтено 2, полгода назад — 1.");
    }

    @Test
    void practices_are_named_and_missing_municipalities_are_asked_to_finish() {
        Map<ReportSection, String> draft = draft(null, true);
        assertThat(bare(draft.get(ReportSection.PRACTICES)))
                .contains("3 предприятия-партнёра, 1 лучшая практика", "– Шаг навстречу (Школа № 1, Город).");
        assertThat(draft.get(ReportSection.PROPOSALS)).contains("завершить мониторинг и утвердить итоги: Север");
    }

    private static String bare(String text) {
        return text.replace('\u00a0', ' ');
    }
}

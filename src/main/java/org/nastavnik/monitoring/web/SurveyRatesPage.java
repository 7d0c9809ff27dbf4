package org.nastavnik.monitoring.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nastavnik.evaluation.Respondent;
import org.nastavnik.evaluation.SurveyRate;
import org.nastavnik.evaluation.SurveyRates;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.MonitoringAccess;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.privacy.SmallGroups;
import org.nastavnik.shared.privacy.SmallGroups.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Анкетирование»: how many of those asked have answered, by organisation and by form, without small groups. */
@Controller
class SurveyRatesPage {

    static final String PATH = "/survey-rates";
    private static final int PERIODS = 6;

    private final SurveyRates rates;
    private final IndicatorSets sets;
    private final MonitoringAccess access;
    private final Directory directory;

    SurveyRatesPage(SurveyRates rates, IndicatorSets sets, MonitoringAccess access, Directory directory) {
        this.rates = rates;
        this.sets = sets;
        this.access = access;
        this.directory = directory;
    }

    /** A line of a table: one group, each side beside the other. */
    record Line(String name, Cell mentees, Cell mentors) {}

    /**
     * One side of one group.
     *
     * @param rate empty where the numbers are not shown
     */
    record Cell(String asked, String answered, String rate) {

        private static final Cell NOBODY = new Cell("", "", "");
        private static final Cell HIDDEN = new Cell(SmallGroups.HIDDEN, SmallGroups.HIDDEN, "");

        /** Both or neither: how many were asked tells of a group in which few answered, and the other way round. */
        static Cell of(Long asked, Long answered) {
            if (asked == null || answered == null) {
                return HIDDEN;
            }
            return asked == 0
                    ? NOBODY
                    : new Cell(asked.toString(), answered.toString(), Math.round(answered * 100.0 / asked) + "\u00a0%");
        }
    }

    /** One side of all groups: who was asked and who answered, without small groups. */
    private record Side(Shown<String> asked, Shown<String> answered) {

        static Side of(List<SurveyRate> rates, Respondent respondent, Function<SurveyRate, String> group) {
            Map<String, Long> asked = new LinkedHashMap<>();
            Map<String, Long> answered = new LinkedHashMap<>();
            rates.forEach(rate -> {
                boolean own = rate.side() == respondent;
                asked.merge(group.apply(rate), own ? rate.asked() : 0, Long::sum);
                answered.merge(group.apply(rate), own ? rate.answered() : 0, Long::sum);
            });
            return new Side(SmallGroups.hide(asked), SmallGroups.hide(answered));
        }

        Cell of(String group) {
            return Cell.of(asked.counts().get(group), answered.counts().get(group));
        }

        Cell total() {
            return Cell.of(asked.total(), answered.total());
        }
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) Long municipality,
            @RequestParam(required = false) String period,
            @RequestParam(defaultValue = "EXIT") SurveyStage stage,
            Model model) {
        long id = municipality == null ? access.own() : municipality;
        access.toOversee(id);
        HalfYear current = sets.current(id);
        HalfYear chosen = period == null || period.isBlank() ? current : HalfYear.parse(period);
        ZoneId zone = directory.municipality(id).zone();
        List<SurveyRate> found = rates.ofMunicipality(
                id,
                stage,
                start(chosen.firstDay(), zone),
                start(chosen.lastDay().plusDays(1), zone));
        Map<Long, String> names = directory.shortNames(
                found.stream().map(SurveyRate::organizationId).distinct().toList());
        List<HalfYear> periods = new ArrayList<>();
        for (HalfYear p = current; periods.size() < PERIODS; p = p.previous()) {
            periods.add(p);
        }
        model.addAttribute("municipality", directory.municipality(id));
        model.addAttribute("municipalities", access.overseen());
        model.addAttribute("period", chosen);
        model.addAttribute("periods", periods);
        model.addAttribute("stage", stage);
        model.addAttribute("stages", SurveyStage.values());
        model.addAttribute("organizations", lines(found, rate -> names.get(rate.organizationId())));
        model.addAttribute("forms", lines(found, rate -> rate.form().title()));
        return "monitoring/survey-rates";
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static List<Line> lines(List<SurveyRate> rates, Function<SurveyRate, String> group) {
        Side mentees = Side.of(rates, Respondent.MENTEE, group);
        Side mentors = Side.of(rates, Respondent.MENTOR, group);
        List<Line> lines = new ArrayList<>(rates.stream()
                .map(group)
                .distinct()
                .sorted()
                .map(name -> new Line(name, mentees.of(name), mentors.of(name)))
                .toList());
        if (!lines.isEmpty()) {
            lines.add(new Line("Всего", mentees.total(), mentors.total()));
        }
        return lines;
    }
}

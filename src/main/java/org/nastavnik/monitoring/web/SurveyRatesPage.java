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
     * @param rate empty where the answers are not shown
     */
    record Cell(long asked, String answered, String rate) {

        static Cell of(long asked, Long answered) {
            return new Cell(
                    asked,
                    asked == 0 ? "" : answered == null ? SmallGroups.HIDDEN : answered.toString(),
                    asked == 0 || answered == null ? "" : Math.round(answered * 100.0 / asked) + "\u00a0%");
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
        Map<Respondent, Map<String, Long>> asked = new LinkedHashMap<>();
        Map<Respondent, Map<String, Long>> answered = new LinkedHashMap<>();
        for (Respondent side : Respondent.values()) {
            asked.put(side, new LinkedHashMap<>());
            answered.put(side, new LinkedHashMap<>());
        }
        List<String> names = rates.stream().map(group).distinct().sorted().toList();
        for (SurveyRate rate : rates) {
            asked.get(rate.side()).merge(group.apply(rate), rate.asked(), Long::sum);
            answered.get(rate.side()).merge(group.apply(rate), rate.answered(), Long::sum);
        }
        Shown<String> mentees = SmallGroups.hide(answered.get(Respondent.MENTEE));
        Shown<String> mentors = SmallGroups.hide(answered.get(Respondent.MENTOR));
        List<Line> lines = new ArrayList<>(names.stream()
                .map(name -> new Line(
                        name,
                        cell(asked.get(Respondent.MENTEE), mentees, name),
                        cell(asked.get(Respondent.MENTOR), mentors, name)))
                .toList());
        if (!lines.isEmpty()) {
            lines.add(new Line(
                    "Всего",
                    Cell.of(sum(asked.get(Respondent.MENTEE)), mentees.total()),
                    Cell.of(sum(asked.get(Respondent.MENTOR)), mentors.total())));
        }
        return lines;
    }

    private static Cell cell(Map<String, Long> asked, Shown<String> shown, String name) {
        return Cell.of(asked.getOrDefault(name, 0L), shown.counts().get(name));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}

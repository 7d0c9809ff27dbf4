package org.nastavnik.monitoring.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorSet;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.IndicatorSets.Change;
import org.nastavnik.monitoring.MonitoringAccess;
import org.nastavnik.monitoring.table.Percent;
import org.nastavnik.monitoring.table.SetExport;
import org.nastavnik.monitoring.table.SetFile;
import org.nastavnik.monitoring.table.SetImport;
import org.nastavnik.monitoring.table.SetTable;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Набор показателей»: the set as a table, its versions, other targets, another set from a file. */
@Controller
class IndicatorsPage {

    static final String PATH = "/indicators";
    private static final String OWN = PATH + "/{municipality}";
    private static final int SHOWN = 100;

    private final IndicatorSets sets;
    private final SetImport files;
    private final MonitoringAccess access;
    private final Directory directory;

    IndicatorsPage(IndicatorSets sets, SetImport files, MonitoringAccess access, Directory directory) {
        this.sets = sets;
        this.files = files;
        this.access = access;
        this.directory = directory;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) Long municipality, @RequestParam(required = false) Long set, Model model) {
        long id = municipality == null ? access.own() : municipality;
        access.toReadSet(id);
        IndicatorSet shown = set == null ? sets.newest(id).orElse(null) : readable(id, set);
        return page(id, shown, Map.of(), model);
    }

    private IndicatorSet readable(long municipality, long setId) {
        IndicatorSet set = sets.get(setId);
        if (!set.shipped() && !set.municipalityId().equals(municipality)) {
            throw new Forbidden();
        }
        return set;
    }

    private String page(long municipality, IndicatorSet shown, Map<String, String> typed, Model model) {
        HalfYear current = sets.current(municipality);
        model.addAttribute("municipality", directory.municipality(municipality));
        model.addAttribute("mayChange", access.mayChange(municipality));
        model.addAttribute("set", shown);
        model.addAttribute(
                "periods", List.of(current, current.next(), current.next().next()));
        model.addAttribute("shipped", sets.shipped());
        model.addAttribute("choices", sets.choices(municipality));
        Map<Long, IndicatorSet> byId = new LinkedHashMap<>();
        sets.shipped().forEach(s -> byId.put(s.id(), s));
        sets.versions(municipality).forEach(s -> byId.put(s.id(), s));
        model.addAttribute("sets", byId);
        model.addAttribute("typed", typed);
        if (shown != null) {
            List<Indicator> indicators = sets.indicators(shown.id());
            SortedSet<Integer> years = new TreeSet<>();
            indicators.forEach(i -> years.addAll(i.targets().keySet()));
            years.add(current.year());
            model.addAttribute("indicators", indicators);
            model.addAttribute("years", years);
            model.addAttribute(
                    "newest",
                    sets.newest(municipality).map(IndicatorSet::id).orElse(-1L).equals(shown.id()));
        }
        return "monitoring/indicators";
    }

    @GetMapping(OWN + "/set.xlsx")
    ResponseEntity<byte[]> download(@PathVariable long municipality, @RequestParam long set) {
        access.toReadSet(municipality);
        IndicatorSet shown = readable(municipality, set);
        return Downloads.xlsx(shown.code() + ".xlsx", SetExport.xlsx(shown, sets.indicators(shown.id())));
    }

    @PostMapping(OWN + "/choice")
    String choose(
            @PathVariable long municipality,
            @RequestParam long set,
            @RequestParam String since,
            RedirectAttributes redirect) {
        access.toChange(municipality);
        try {
            sets.choose(municipality, set, HalfYear.parse(since));
            redirect.addFlashAttribute("message", "Набор показателей выбран.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return back(municipality);
    }

    /** Cells come as {@code target-K2.1-2026}. */
    @PostMapping(OWN + "/targets")
    String targets(
            @PathVariable long municipality,
            @RequestParam long set,
            @RequestParam String since,
            @RequestParam String reason,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        access.toChange(municipality);
        readable(municipality, set);
        try {
            Map<String, Map<Integer, BigDecimal>> targets = new LinkedHashMap<>();
            for (Indicator indicator : sets.indicators(set)) {
                targets.put(indicator.code(), sentTargets(indicator.code(), sent));
            }
            sets.changeTargets(new Change(municipality, set, HalfYear.parse(since), reason), targets);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            // over the newest version, so that what was typed can be saved after a look
            return page(municipality, sets.newest(municipality).orElseThrow(), sent, model);
        }
        redirect.addFlashAttribute(
                "message",
                "Сохранена новая версия показателей. Она действует с выбранного полугодия, прежние версии остались.");
        return back(municipality);
    }

    private static Map<Integer, BigDecimal> sentTargets(String code, Map<String, String> sent) {
        String prefix = "target-" + code + "-";
        Map<Integer, BigDecimal> targets = new LinkedHashMap<>();
        sent.forEach((name, text) -> {
            if (name.startsWith(prefix) && name.substring(prefix.length()).matches("20\\d\\d")) {
                BigDecimal value = read(code, text);
                if (value != null) {
                    targets.put(Integer.valueOf(name.substring(prefix.length())), value);
                }
            }
        });
        return targets;
    }

    private static BigDecimal read(String code, String text) {
        try {
            return Percent.read(text);
        } catch (Refusal refusal) {
            throw new Refusal("targets", code + ": " + refusal.sentence());
        }
    }

    @PostMapping(OWN + "/drop")
    String drop(
            @PathVariable long municipality,
            @RequestParam long set,
            @RequestParam String code,
            @RequestParam String since,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        access.toChange(municipality);
        try {
            sets.drop(new Change(municipality, set, HalfYear.parse(since), reason), code);
            redirect.addFlashAttribute("message", "Показатель убран из новой версии набора.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return back(municipality);
    }

    @PostMapping(OWN + "/files")
    String upload(
            @PathVariable long municipality,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) MultipartFile targets,
            RedirectAttributes redirect)
            throws IOException {
        access.toChange(municipality);
        try {
            SetFile kept = files.upload(
                    municipality, file.getBytes(), targets == null || targets.isEmpty() ? null : targets.getBytes());
            return "redirect:" + PATH + "/" + municipality + "/files/" + kept.id();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            return back(municipality);
        }
    }

    @GetMapping(OWN + "/files/{id}")
    String preview(
            @PathVariable long municipality,
            @PathVariable long id,
            @RequestParam(required = false) String chosen,
            Model model) {
        access.toChange(municipality);
        LocalDate first = sets.current(municipality).firstDay();
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put(
                "name",
                "Показатели мониторинга, "
                        + directory.municipality(municipality).name());
        typed.put("validFrom", first.toString());
        return preview(municipality, files.get(municipality, id), chosen, typed, model);
    }

    private String preview(long municipality, SetFile file, String chosen, Map<String, String> typed, Model model) {
        SetTable read = SetTable.read(file.tables(), chosen);
        SortedSet<Integer> years = new TreeSet<>();
        read.indicators().forEach(i -> years.addAll(i.targets().keySet()));
        HalfYear current = sets.current(municipality);
        model.addAttribute("municipality", directory.municipality(municipality));
        model.addAttribute("file", file);
        model.addAttribute("read", read);
        model.addAttribute("problems", read.problems().stream().limit(SHOWN).toList());
        model.addAttribute("years", years);
        model.addAttribute("typed", typed);
        model.addAttribute("periods", List.of(current, current.next()));
        return "monitoring/file";
    }

    @PostMapping(OWN + "/files/{id}")
    String takeOver(
            @PathVariable long municipality,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        access.toChange(municipality);
        SetFile file = files.get(municipality, id);
        String chosen = sent.get("chosen");
        try {
            files.takeOver(
                    file,
                    chosen,
                    sent.get("name"),
                    date("validFrom", sent.get("validFrom")),
                    date("validTo", sent.get("validTo")),
                    HalfYear.parse(sent.get("since")));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return preview(municipality, file, chosen, new LinkedHashMap<>(sent), model);
        }
        redirect.addFlashAttribute("message", "Показатели загружены и действуют с выбранного полугодия.");
        return back(municipality);
    }

    static LocalDate date(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            throw new Refusal(field, "Укажите дату, например 01.01.2026.");
        }
    }

    static String back(long municipality) {
        return "redirect:" + PATH + "?municipality=" + municipality;
    }
}

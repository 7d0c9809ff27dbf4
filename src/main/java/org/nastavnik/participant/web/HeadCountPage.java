package org.nastavnik.participant.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.Rights;
import org.nastavnik.participant.RegisterAccess;
import org.nastavnik.participant.headcount.HeadCountRegister;
import org.nastavnik.participant.headcount.HeadCounts;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Численность»: typed by head and curator once in half a year, seen by the municipality. */
@Controller
class HeadCountPage {

    private static final int PERIODS = 4;

    private final HeadCountRegister counts;
    private final RegisterAccess access;
    private final Rights rights;
    private final Directory directory;
    private final LocalDay localDay;
    private final Clock clock;

    HeadCountPage(
            HeadCountRegister counts,
            RegisterAccess access,
            Rights rights,
            Directory directory,
            LocalDay localDay,
            Clock clock) {
        this.counts = counts;
        this.access = access;
        this.rights = rights;
        this.directory = directory;
        this.localDay = localDay;
        this.clock = clock;
    }

    /** What is typed; a number too many digits long is no number. */
    record CountInput(
            String pupils, String pupils15to19, String students, String heads, String teachers, String youngTeachers) {

        HeadCounts counts() {
            return new HeadCounts(
                    number("pupils", pupils),
                    number("pupils15to19", pupils15to19),
                    number("students", students),
                    number("heads", heads),
                    number("teachers", teachers),
                    number("youngTeachers", youngTeachers));
        }

        static CountInput of(HeadCounts c) {
            return new CountInput(
                    "" + c.pupils(),
                    "" + c.pupils15to19(),
                    "" + c.students(),
                    "" + c.heads(),
                    "" + c.teachers(),
                    "" + c.youngTeachers());
        }
    }

    private static int number(String field, String typed) {
        String text = typed == null ? "" : typed.strip();
        if (!text.matches("\\d{1,7}")) {
            throw new Refusal(field, "Укажите целое число, 0 — если таких нет.");
        }
        return Integer.parseInt(text);
    }

    @GetMapping("/head-counts")
    String show(
            @RequestParam(required = false) Integer year, @RequestParam(required = false) Integer half, Model model) {
        if (rights.viewer().led().isEmpty()) {
            return municipality(year, half, model);
        }
        Organization own = access.own();
        HalfYear period = period(year, half, localDay.of(own.id()));
        HeadCountRegister.Draft draft = counts.draft(own.id(), period);
        model.addAttribute("input", CountInput.of(draft.counts()));
        model.addAttribute("version", draft.version());
        return page(own, period, model);
    }

    private String page(Organization own, HalfYear period, Model model) {
        model.addAttribute("organization", own);
        model.addAttribute("period", period);
        model.addAttribute("periods", periods(localDay.of(own.id())));
        model.addAttribute("registered", counts.registered(own.id(), period));
        return "participant/head-count";
    }

    @PostMapping("/head-counts")
    String confirm(
            @RequestParam int year,
            @RequestParam int half,
            @RequestParam long version,
            CountInput input,
            Model model,
            RedirectAttributes redirect) {
        Organization own = access.own();
        HalfYear period = new HalfYear(year, half);
        try {
            counts.confirm(own.id(), period, input.counts(), version);
            redirect.addFlashAttribute("message", "Численность за " + period.title() + " сохранена.");
            return "redirect:/head-counts?year=" + year + "&half=" + half;
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            model.addAttribute("input", input);
            model.addAttribute("version", version);
            return page(own, period, model);
        }
    }

    private String municipality(Integer year, Integer half, Model model) {
        long municipality = served();
        LocalDate today = LocalDate.now(
                clock.withZone(directory.municipality(municipality).zone()));
        HalfYear period = period(year, half, today);
        model.addAttribute("municipality", directory.municipality(municipality));
        model.addAttribute("period", period);
        model.addAttribute("periods", periods(today));
        model.addAttribute("lines", counts.ofMunicipality(municipality, period));
        model.addAttribute(
                "enterprises", counts.enterprises(municipality, period).orElse(null));
        return "participant/head-counts";
    }

    @PostMapping("/head-counts/enterprises")
    String enterprises(
            @RequestParam int year,
            @RequestParam int half,
            @RequestParam String enterprises,
            RedirectAttributes redirect) {
        HalfYear period = new HalfYear(year, half);
        try {
            counts.confirmEnterprises(served(), period, number("enterprises", enterprises));
            redirect.addFlashAttribute("message", "Число предприятий сохранено.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/head-counts?year=" + year + "&half=" + half;
    }

    private long served() {
        return rights.viewer().served().stream().sorted().findFirst().orElseThrow(Forbidden::new);
    }

    private static HalfYear period(Integer year, Integer half, LocalDate today) {
        return year == null || half == null ? HalfYear.of(today) : new HalfYear(year, half);
    }

    private static List<HalfYear> periods(LocalDate today) {
        return Stream.iterate(HalfYear.of(today), HalfYear::previous)
                .limit(PERIODS)
                .toList();
    }
}

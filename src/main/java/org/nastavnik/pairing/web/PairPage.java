package org.nastavnik.pairing.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.pairing.MentorsPapers;
import org.nastavnik.pairing.PairAccess;
import org.nastavnik.pairing.PairMentee;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.PairingService;
import org.nastavnik.pairing.PlanDraft;
import org.nastavnik.pairing.RouteService;
import org.nastavnik.pairing.SilenceRule;
import org.nastavnik.pairing.StepLevel;
import org.nastavnik.pairing.tutor.Tutorship;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One pair: who, plan with its steps, journal of meetings; further steps and the end of the pair. */
@Controller
class PairPage {

    private static final int LONGEST_STEP = 500;
    private static final int LONGEST_REASON = 1_000;

    private final PairingService pairings;
    private final PersonRegister register;
    private final Programmes programmes;
    private final PairAccess access;
    private final AccessLog accessLog;
    private final MentorsPapers papers;
    private final RouteService routes;
    private final SilenceRule silence;

    PairPage(
            PairingService pairings,
            PersonRegister register,
            Programmes programmes,
            PairAccess access,
            AccessLog accessLog,
            MentorsPapers papers,
            RouteService routes,
            SilenceRule silence) {
        this.silence = silence;
        this.routes = routes;
        this.papers = papers;
        this.pairings = pairings;
        this.register = register;
        this.programmes = programmes;
        this.access = access;
        this.accessLog = accessLog;
    }

    @GetMapping("/pairs/{id}")
    String show(@PathVariable long id, Model model) {
        Pairing pair = access.toRead(id);
        Set<Long> people = new HashSet<>(Set.of(pair.mentorId()));
        pair.mentees().forEach(mentee -> people.add(mentee.personId()));
        Map<Long, Person> persons = register.persons(people);
        accessLog.read(people, "Страница наставнической пары");
        List<PairMentee> left =
                pair.mentees().stream().filter(m -> m.leftOn() != null).toList();
        model.addAttribute("pair", pair);
        model.addAttribute("programme", programmes.get(pair.programmeId()));
        model.addAttribute("mentor", persons.get(pair.mentorId()));
        model.addAttribute(
                "mentees", pair.menteeIds().stream().map(persons::get).toList());
        model.addAttribute(
                "left", left.stream().map(m -> persons.get(m.personId())).toList());
        model.addAttribute("papers", papers.of(pair));
        model.addAttribute("meetings", pairings.meetings(id));
        model.addAttribute("steps", pairings.steps(id));
        model.addAttribute("levels", StepLevel.values());
        boolean mayLead = access.mayLead(pair);
        List<Tutorship> tutorships = routes.tutorships(pair);
        model.addAttribute("tutor", routes.tutorOf(pair));
        model.addAttribute(
                "tutorship",
                tutorships.stream()
                        .filter(ship -> ship.until() == null)
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "formerTutors",
                tutorships.stream().filter(ship -> ship.until() != null).toList());
        if (mayLead && pair.isWorking()) {
            model.addAttribute("tutors", routes.offered(pair));
        }
        model.addAttribute("mayLead", mayLead);
        LocalDate today = pairings.today(pair);
        model.addAttribute("today", today);
        model.addAttribute("silence", silence.of(pair, today));
        return "pairing/pair";
    }

    @PostMapping("/pairs/{id}/steps")
    String addStep(
            @PathVariable long id,
            @RequestParam StepLevel level,
            @RequestParam String text,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueOn,
            RedirectAttributes redirect) {
        access.toRead(id);
        return done(id, redirect, "Шаг добавлен в план.", () -> {
            String step = text.strip();
            if (step.length() < 5 || step.length() > LONGEST_STEP) {
                throw new Refusal("text", "Опишите шаг: не меньше 5 и не больше 500 знаков.");
            }
            pairings.addStep(id, new PlanDraft.StepDraft(level, step, dueOn, "dueOn"));
        });
    }

    /** Mentor, head and curator say where the pair meets at a distance. */
    @PostMapping("/pairs/{id}/meeting-link")
    String meetingLink(
            @PathVariable long id, @RequestParam(required = false) String meetingUrl, RedirectAttributes redirect) {
        access.toRead(id);
        return done(
                id,
                redirect,
                meetingUrl == null || meetingUrl.isBlank()
                        ? "Ссылка для дистанционных встреч убрана."
                        : "Ссылка для дистанционных встреч сохранена.",
                () -> pairings.meetAt(id, meetingUrl));
    }

    @PostMapping("/pairs/{id}/dissolution")
    String dissolve(@PathVariable long id, @RequestParam String reason, RedirectAttributes redirect) {
        access.toLead(id);
        return done(id, redirect, "Пара прекращает работу. Её участники вернутся к подбору.", () -> {
            String why = reason.strip();
            if (why.length() > LONGEST_REASON) {
                throw new Refusal("reason", "Сократите причину: не больше 1000 знаков.");
            }
            pairings.dissolve(id, why);
        });
    }

    private static String done(long id, RedirectAttributes redirect, String message, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("message", message);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/pairs/" + id;
    }
}

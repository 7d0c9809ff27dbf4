package org.nastavnik.pairing.web;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.organization.Rights;
import org.nastavnik.pairing.PairAccess;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.PairingService;
import org.nastavnik.pairing.RouteAccess;
import org.nastavnik.pairing.RouteList;
import org.nastavnik.pairing.RouteService;
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

/** The individual route of a mentee: plans with their steps by level, how far they are done, who accompanies them. */
@Controller
class RoutePage {

    private final RouteAccess access;
    private final PairAccess pairAccess;
    private final RouteService routes;
    private final PairingService pairings;
    private final PersonRegister register;
    private final Programmes programmes;
    private final DocumentService documents;
    private final RouteList list;
    private final Rights rights;
    private final AccessLog log;

    RoutePage(
            RouteAccess access,
            PairAccess pairAccess,
            RouteService routes,
            PairingService pairings,
            PersonRegister register,
            Programmes programmes,
            DocumentService documents,
            RouteList list,
            Rights rights,
            AccessLog log) {
        this.list = list;
        this.rights = rights;
        this.access = access;
        this.pairAccess = pairAccess;
        this.routes = routes;
        this.pairings = pairings;
        this.register = register;
        this.programmes = programmes;
        this.documents = documents;
        this.log = log;
    }

    @GetMapping("/persons/{id}/route")
    String show(@PathVariable long id, Model model) {
        List<Pairing> pairs = access.toRead(id);
        Person person = register.person(id);
        log.read(id, "Страница маршрута наставляемого");
        model.addAttribute("person", person);
        model.addAttribute("lists", list.mayList(rights.viewer()));
        model.addAttribute(
                "plans",
                pairs.stream()
                        .filter(pair -> pair.plan().exists())
                        .map(this::plan)
                        .toList());
        model.addAttribute(
                "waiting", pairs.stream().anyMatch(pair -> !pair.plan().exists() && pair.isWorking()));
        model.addAttribute("today", register.today(person.organizationId()));
        return "pairing/route";
    }

    private RoutePlan plan(Pairing pair) {
        return new RoutePlan(
                pair,
                programmes.get(pair.programmeId()).title(),
                register.person(pair.mentorId()).name().full(),
                routes.tutorOf(pair),
                pairings.steps(pair.id()),
                documents
                        .newest(
                                DocumentOwner.programme(pair.programmeId()),
                                DocumentKind.DEVELOPMENT_PLAN,
                                Pairing.PART + "-" + pair.id())
                        .orElse(null),
                pairAccess.mayLead(pair) || pairAccess.isMentor(pair),
                pair.isWorking() && access.mayMark(pair));
    }

    @PostMapping("/persons/{id}/route/{pair}/steps/{step}")
    String stepDone(
            @PathVariable long id,
            @PathVariable long pair,
            @PathVariable long step,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate doneOn,
            RedirectAttributes redirect) {
        access.toMark(pair);
        return done(
                "/persons/" + id + "/route",
                redirect,
                "Выполнение шага отмечено.",
                () -> routes.stepDone(pair, step, doneOn));
    }

    @PostMapping("/pairs/{id}/tutor")
    String chooseTutor(
            @PathVariable long id,
            @RequestParam(required = false) Long tutorId,
            @RequestParam(required = false) String tutor,
            RedirectAttributes redirect) {
        pairAccess.toLead(id);
        return done("/pairs/" + id, redirect, "Тьютор маршрута записан.", () -> routes.chooseTutor(id, tutorId, tutor));
    }

    @PostMapping("/pairs/{id}/tutor-agreement")
    String agree(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate agreedOn,
            @RequestParam(defaultValue = "true") boolean agreed,
            RedirectAttributes redirect) {
        pairAccess.toLead(id);
        if (agreed) {
            return done(
                    "/pairs/" + id,
                    redirect,
                    "Согласие записано: тьютор видит имя и маршрут.",
                    () -> routes.agreeToTutor(id, agreedOn));
        }
        return done(
                "/pairs/" + id,
                redirect,
                "Согласие отозвано: тьютор видит только число шагов.",
                () -> routes.disagreeToTutor(id));
    }

    private static String done(String page, RedirectAttributes redirect, String message, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("message", message);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:" + page;
    }
}

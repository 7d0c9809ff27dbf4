package org.nastavnik.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.evaluation.EvaluationService;
import org.nastavnik.evaluation.Respondent;
import org.nastavnik.evaluation.Survey;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.evaluation.invitation.Invitations;
import org.nastavnik.evaluation.invitation.KeptLink;
import org.nastavnik.evaluation.invitation.MadeLink;
import org.nastavnik.notification.mail.Letters;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Participation;
import org.nastavnik.participant.ParticipationState;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeAccess;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianPlural;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** «Ссылки на анкеты»: who gets a personal link, on paper or by e-mail, and who has answered; for head and curator. */
@Controller
class SurveyLinksPage {

    private static final int USUAL_DAYS = 14;
    private static final String PAGE = "/programmes/{id}/survey-links";

    private final Invitations invitations;
    private final EvaluationService evaluation;
    private final ParticipantService participants;
    private final PersonRegister register;
    private final ProgrammeAccess access;
    private final Letters letters;
    private final AccessLog accessLog;

    SurveyLinksPage(
            Invitations invitations,
            EvaluationService evaluation,
            ParticipantService participants,
            PersonRegister register,
            ProgrammeAccess access,
            Letters letters,
            AccessLog accessLog) {
        this.accessLog = accessLog;
        this.invitations = invitations;
        this.evaluation = evaluation;
        this.participants = participants;
        this.register = register;
        this.access = access;
        this.letters = letters;
    }

    @GetMapping(PAGE)
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "ENTRY") SurveyStage stage,
            @RequestParam(defaultValue = "MENTEE") Respondent side,
            Model model) {
        MentoringProgramme programme = access.toLead(id);
        return page(programme, stage, side, null, invitations.today(programme).plusDays(USUAL_DAYS), model);
    }

    @PostMapping(PAGE + "/print")
    String print(
            @PathVariable long id,
            @RequestParam SurveyStage stage,
            @RequestParam Respondent side,
            @RequestParam(required = false) List<Long> people,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            Model model,
            RedirectAttributes redirect) {
        MentoringProgramme programme = access.toLead(id);
        List<Long> chosen = people == null ? List.of() : people;
        try {
            redirect.addFlashAttribute("links", invitations.print(programme, stage, chosen, until));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(programme, stage, side, Set.copyOf(chosen), until, model);
        }
        return "redirect:/programmes/" + id + "/survey-links/handout?stage=" + stage + "&side=" + side;
    }

    /** The codes are here once: they are kept for the next page only. */
    @GetMapping(PAGE + "/handout")
    String handout(
            @PathVariable long id,
            @RequestParam SurveyStage stage,
            @RequestParam Respondent side,
            HttpServletResponse response,
            Model model) {
        MentoringProgramme programme = access.toLead(id);
        model.addAttribute("programme", programme);
        model.addAttribute("stage", stage);
        model.addAttribute("side", side);
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/anketa")
                        .build()
                        .toUriString());
        if (model.getAttribute("links") instanceof List<?> links) {
            List<MadeLink> made = links.stream().map(MadeLink.class::cast).toList();
            Map<Long, PersonName> names =
                    register.names(made.stream().map(MadeLink::personId).toList());
            model.addAttribute("names", names);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "evaluation/survey-links-handout";
    }

    @PostMapping(PAGE + "/mail")
    String mail(
            @PathVariable long id,
            @RequestParam SurveyStage stage,
            @RequestParam Respondent side,
            @RequestParam(required = false) List<Long> people,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            Model model,
            RedirectAttributes redirect) {
        MentoringProgramme programme = access.toLead(id);
        List<Long> chosen = people == null ? List.of() : people;
        try {
            int count = invitations.mail(programme, stage, chosen, until);
            redirect.addFlashAttribute(
                    "message",
                    RussianPlural.of(
                                    count,
                                    "Отправляется %d письмо.",
                                    "Отправляются %d письма.",
                                    "Отправляется %d писем.")
                            + " Письма уйдут в течение нескольких минут, ночью — утром.");
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(programme, stage, side, Set.copyOf(chosen), until, model);
        }
        return back(id, stage, side);
    }

    @PostMapping(PAGE + "/{link}/revoke")
    String revoke(
            @PathVariable long id,
            @PathVariable long link,
            @RequestParam SurveyStage stage,
            @RequestParam Respondent side,
            RedirectAttributes redirect) {
        MentoringProgramme programme = access.toLead(id);
        try {
            invitations.revoke(programme, link);
            redirect.addFlashAttribute("message", "Ссылка отозвана: по ней больше не ответить.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return back(id, stage, side);
    }

    private static String back(long id, SurveyStage stage, Respondent side) {
        return "redirect:/programmes/" + id + "/survey-links?stage=" + stage + "&side=" + side;
    }

    private String page(
            MentoringProgramme programme,
            SurveyStage stage,
            Respondent side,
            Set<Long> chosen,
            LocalDate until,
            Model model) {
        List<LinkLine> lines = lines(programme.id(), stage, side, chosen);
        List<Survey> surveys = evaluation.surveys(programme.id(), stage).stream()
                .filter(survey -> survey.respondent() == side)
                .toList();
        Set<Long> here = lines.stream().map(LinkLine::personId).collect(Collectors.toSet());
        long answered =
                surveys.stream().filter(s -> here.contains(s.personId())).count();
        accessLog.read(here, "Ссылки на анкеты участников программы");
        model.addAttribute("programme", programme);
        model.addAttribute("stage", stage);
        model.addAttribute("side", side);
        model.addAttribute("stages", SurveyStage.values());
        model.addAttribute("sides", Respondent.values());
        model.addAttribute("lines", lines);
        model.addAttribute("until", until);
        model.addAttribute("answered", answered);
        model.addAttribute("percent", lines.isEmpty() ? 0 : Math.round(answered * 100.0 / lines.size()));
        model.addAttribute(
                "own",
                surveys.stream()
                        .filter(s -> s.own() && here.contains(s.personId()))
                        .count());
        model.addAttribute("mailed", letters.ready());
        model.addAttribute("ended", programme.stage().ended());
        return "evaluation/survey-links";
    }

    private List<LinkLine> lines(long programmeId, SurveyStage stage, Respondent side, Set<Long> chosen) {
        ParticipantRole role = side == Respondent.MENTEE ? ParticipantRole.MENTEE : ParticipantRole.MENTOR;
        List<Long> asked = participants.everybody(programmeId).stream()
                .filter(p -> p.role() == role && p.state() != ParticipationState.LEFT)
                .map(Participation::personId)
                .toList();
        Map<Long, Person> people = register.persons(asked);
        Map<Long, KeptLink> links = invitations.newest(programmeId, stage);
        Set<Long> reachable = asked.isEmpty() ? Set.of() : invitations.reachable(asked);
        Map<Long, Survey> surveys = evaluation.surveys(programmeId, stage).stream()
                .filter(survey -> survey.respondent() == side)
                .collect(Collectors.toMap(Survey::personId, Function.identity()));
        Collator russian = Collator.getInstance(Locale.forLanguageTag("ru"));
        return asked.stream()
                .map(people::get)
                .map(person -> line(
                        person,
                        links.get(person.id()),
                        surveys.get(person.id()),
                        reachable.contains(person.id()),
                        chosen))
                .sorted(Comparator.comparing(LinkLine::name, russian))
                .toList();
    }

    private static LinkLine line(Person person, KeptLink link, Survey survey, boolean reachable, Set<Long> chosen) {
        boolean own = survey != null && survey.own();
        String state = own
                ? "ответ получен по ссылке"
                : survey != null
                        ? "ответы внёс куратор" + (link != null && link.open() ? "; " + link.text() : "")
                        : link == null ? "ссылки ещё нет" : link.text();
        boolean proposed =
                chosen != null ? chosen.contains(person.id()) : survey == null && (link == null || !link.open());
        return new LinkLine(
                person.id(), person.name().full(), person.place(), reachable, state, link, proposed && !own, own);
    }
}

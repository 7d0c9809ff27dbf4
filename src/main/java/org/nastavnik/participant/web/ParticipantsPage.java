package org.nastavnik.participant.web;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nastavnik.participant.Admission;
import org.nastavnik.participant.Joining;
import org.nastavnik.participant.MentorCandidates;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Participation;
import org.nastavnik.participant.ParticipationState;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeAccess;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Участники программы»: persons for head and curator, figures for those who oversee the municipality. */
@Controller
class ParticipantsPage {

    private final ParticipantService participants;
    private final PersonRegister register;
    private final Admission admission;
    private final MentorCandidates candidates;
    private final ProgrammeAccess access;
    private final ConsentRegister consents;
    private final AccessLog accessLog;

    ParticipantsPage(
            ParticipantService participants,
            PersonRegister register,
            Admission admission,
            MentorCandidates candidates,
            ProgrammeAccess access,
            ConsentRegister consents,
            AccessLog accessLog) {
        this.accessLog = accessLog;
        this.consents = consents;
        this.participants = participants;
        this.register = register;
        this.admission = admission;
        this.candidates = candidates;
        this.access = access;
    }

    @GetMapping("/programmes/{id}/participants")
    String show(@PathVariable long id, Model model) {
        MentoringProgramme programme = access.toRead(id);
        boolean leads = access.mayLead(programme);
        model.addAttribute("programme", programme);
        model.addAttribute("leads", leads);
        model.addAttribute("menteesNow", participants.count(id, ParticipantRole.MENTEE, ParticipationState.ACTIVE));
        model.addAttribute("mentorsNow", participants.count(id, ParticipantRole.MENTOR, ParticipationState.ACTIVE));
        model.addAttribute("menteesLeft", participants.count(id, ParticipantRole.MENTEE, ParticipationState.LEFT));
        if (leads) {
            persons(programme, model);
        }
        return "participant/participants";
    }

    private void persons(MentoringProgramme programme, Model model) {
        LocalDate today = register.today(programme.organizationId());
        List<Participation> everybody = participants.everybody(programme.id());
        List<Long> ids = everybody.stream().map(Participation::personId).toList();
        Map<Long, Person> people = register.persons(ids);
        accessLog.read(ids, "Участники программы");
        Set<Long> consented = consents.mayTakePart(ids, today);
        Map<Long, String> standing = candidates.standing(programme.id());
        Collator russian = Collator.getInstance(Locale.forLanguageTag("ru"));
        List<ParticipantRow> rows = everybody.stream()
                .map(p -> row(p, people.get(p.personId()), consented, standing, today))
                .sorted(Comparator.comparing(
                                (ParticipantRow row) -> !row.participation().isActive())
                        .thenComparing(ParticipantRow::name, russian))
                .toList();
        model.addAttribute("mentees", of(rows, ParticipantRole.MENTEE));
        model.addAttribute("mentors", of(rows, ParticipantRole.MENTOR));
        if (!programme.stage().ended()) {
            model.addAttribute("menteesToAdd", participants.available(programme.id(), ParticipantRole.MENTEE));
            model.addAttribute("mentorsToAdd", participants.available(programme.id(), ParticipantRole.MENTOR));
            model.addAttribute("forms", programme.forms().stream().sorted().toList());
            model.addAttribute("today", today);
        }
    }

    private static ParticipantRow row(
            Participation participation,
            Person person,
            Set<Long> consented,
            Map<Long, String> standing,
            LocalDate today) {
        return new ParticipantRow(
                participation,
                person,
                person.ageOn(today),
                person.isMinorOn(today),
                consented.contains(person.id()),
                standing.get(person.id()));
    }

    private static List<ParticipantRow> of(List<ParticipantRow> rows, ParticipantRole role) {
        return rows.stream().filter(row -> row.participation().role() == role).toList();
    }

    @PostMapping("/programmes/{id}/participants")
    String add(
            @PathVariable long id,
            @RequestParam ParticipantRole role,
            @RequestParam(required = false) List<Long> persons,
            @RequestParam(required = false) MentoringForm form,
            @RequestParam(required = false) String need,
            @RequestParam(required = false) String consentsOn,
            RedirectAttributes redirect) {
        access.toLead(id);
        return done(id, redirect, "Участники добавлены.", () -> {
            if (persons == null) {
                throw new Refusal("persons", "Отметьте в списке тех, кого добавить.");
            }
            admission.join(
                    id,
                    role,
                    new Joining(
                            persons,
                            form,
                            PersonInput.text("need", need, 1000),
                            PersonInput.date("consentsOn", consentsOn)));
        });
    }

    @PostMapping("/programmes/{id}/participants/{personId}/need")
    String describe(
            @PathVariable long id,
            @PathVariable long personId,
            @RequestParam String need,
            RedirectAttributes redirect) {
        access.toLead(id);
        return done(
                id,
                redirect,
                "Запрос сохранён.",
                () -> participants.describeNeed(id, personId, PersonInput.text("need", need, 1000)));
    }

    @PostMapping("/programmes/{id}/participants/{personId}/leaving")
    String leave(
            @PathVariable long id,
            @PathVariable long personId,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        access.toLead(id);
        return done(
                id,
                redirect,
                "Участник выбыл из программы.",
                () -> participants.leave(id, personId, PersonInput.text("reason", reason, 1000)));
    }

    private static String done(long id, RedirectAttributes redirect, String message, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("message", message);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/programmes/" + id + "/participants";
    }
}

package org.nastavnik.meeting.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.meeting.CoordinationMeeting;
import org.nastavnik.meeting.DecisionState;
import org.nastavnik.meeting.MeetingAccess;
import org.nastavnik.meeting.MeetingCalendar;
import org.nastavnik.meeting.MeetingDecision;
import org.nastavnik.meeting.MeetingDecisionService;
import org.nastavnik.meeting.MeetingParticipant;
import org.nastavnik.meeting.MeetingPlan;
import org.nastavnik.meeting.MeetingService;
import org.nastavnik.meeting.MeetingState;
import org.nastavnik.meeting.Posts;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.shared.Refusal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One meeting: plan, participants, calendar file, minutes, and what became of the decisions. */
@Controller
class MeetingPage {

    private static final String VIEW = "meeting/meeting";

    private final MeetingService meetings;
    private final MeetingDecisionService decisions;
    private final MeetingAccess access;
    private final MeetingCalendar calendar;
    private final OpenTasks tasks;
    private final Directory directory;
    private final Rights rights;
    private final Posts posts;

    MeetingPage(
            MeetingService meetings,
            MeetingDecisionService decisions,
            MeetingAccess access,
            MeetingCalendar calendar,
            OpenTasks tasks,
            Directory directory,
            Rights rights,
            Posts posts) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.access = access;
        this.calendar = calendar;
        this.tasks = tasks;
        this.directory = directory;
        this.rights = rights;
        this.posts = posts;
    }

    /** What is typed to move a meeting; shown again as it is when something is refused. */
    record MoveInput(LocalDate startsOn, String startsAt, Integer minutes, String place, String link, String reason) {}

    /** What is typed to change a decision. */
    record DecisionChange(Long id, Long post, LocalDate dueOn, String reason) {}

    @GetMapping("/meetings/{id:\\d+}")
    String show(@PathVariable long id, Model model) {
        return page(access.toRead(id), null, model);
    }

    private String page(CoordinationMeeting meeting, MoveInput typed, Model model) {
        List<MeetingParticipant> invited = meetings.participantsOf(meeting.id());
        List<MeetingDecision> made = meeting.state().wasHeld() ? decisions.of(meeting.id()) : List.of();
        boolean manages = access.mayManage(meeting);
        var zone = meetings.zone(meeting);
        model.addAttribute("meeting", meeting);
        model.addAttribute(
                "when",
                meeting.startsAt() == null
                        ? null
                        : meeting.startsAt().atZone(zone).toLocalDateTime());
        model.addAttribute("municipality", directory.municipality(meeting.municipalityId()));
        model.addAttribute("participants", invited);
        model.addAttribute("decisions", made);
        model.addAttribute("names", names(invited, made));
        if (manages && made.stream().anyMatch(decision -> decision.state() == DecisionState.OPEN)) {
            model.addAttribute("posts", posts.of(meeting.municipalityId()));
        }
        model.addAttribute("today", meetings.today(meeting));
        model.addAttribute("manages", manages);
        model.addAttribute(
                "task", MeetingsPage.ownTask(tasks, meeting, rights.viewer().login()));
        boolean movable = manages && meeting.state() == MeetingState.PLANNED;
        model.addAttribute("movable", movable);
        if (movable) {
            model.addAttribute("input", typed == null ? asItIs(meeting) : typed);
        }
        return VIEW;
    }

    private MoveInput asItIs(CoordinationMeeting meeting) {
        var begin = meeting.startsAt().atZone(meetings.zone(meeting));
        return new MoveInput(
                begin.toLocalDate(),
                begin.toLocalTime().toString(),
                meeting.minutes(),
                meeting.place(),
                meeting.link(),
                "");
    }

    /** All names of the page in one statement. */
    private Map<String, String> names(List<MeetingParticipant> invited, List<MeetingDecision> made) {
        List<String> logins = new ArrayList<>();
        invited.forEach(participant -> logins.add(participant.login()));
        made.forEach(decision -> logins.add(decision.responsible()));
        return directory.briefNames(logins);
    }

    @PostMapping("/meetings/{id:\\d+}/move")
    String move(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate startsOn,
            @RequestParam(required = false) String startsAt,
            @RequestParam(required = false) Integer minutes,
            @RequestParam(required = false) String place,
            @RequestParam(required = false) String link,
            @RequestParam(required = false) String reason,
            Model model,
            RedirectAttributes redirect) {
        CoordinationMeeting meeting = access.toManage(id);
        try {
            meetings.move(
                    id,
                    new MeetingPlan(
                            startsOn, time(startsAt), minutes == null ? 0 : minutes, place, link, meeting.agenda()),
                    reason);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(meetings.get(id), new MoveInput(startsOn, startsAt, minutes, place, link, reason), model);
        }
        redirect.addFlashAttribute("message", "Совещание перенесено. Участники получат новое приглашение.");
        return "redirect:/meetings/" + id;
    }

    private static LocalTime time(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalTime.parse(typed.strip());
        } catch (java.time.format.DateTimeParseException e) {
            throw new Refusal("startsAt", "Это не время: укажите часы и минуты через двоеточие, например 10:00.");
        }
    }

    @PostMapping("/meetings/{id:\\d+}/cancel")
    String cancel(@PathVariable long id, @RequestParam(required = false) String reason, RedirectAttributes redirect) {
        access.toManage(id);
        try {
            meetings.cancel(id, reason);
            redirect.addFlashAttribute("message", "Совещание отменено. Участники узнают об этом.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/meetings/" + id;
    }

    @PostMapping("/meetings/{id:\\d+}/decisions/{decision:\\d+}")
    String change(
            @PathVariable long id,
            @PathVariable long decision,
            @RequestParam(required = false) Long post,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueOn,
            @RequestParam(required = false) String reason,
            Model model,
            RedirectAttributes redirect) {
        CoordinationMeeting meeting = access.toManage(id);
        try {
            decisions.change(id, decision, post, dueOn, reason);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            model.addAttribute("change", new DecisionChange(decision, post, dueOn, reason));
            return page(meeting, null, model);
        }
        redirect.addFlashAttribute("message", "Решение изменено. Прежний и новый ответственный узнают об этом.");
        return "redirect:/meetings/" + id;
    }

    @GetMapping("/meetings/{id:\\d+}.ics")
    ResponseEntity<byte[]> invitation(@PathVariable long id) {
        CoordinationMeeting meeting = access.toRead(id);
        if (meeting.startsAt() == null) {
            return ResponseEntity.notFound().build();
        }
        String page = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/meetings/" + id)
                .toUriString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("soveshchanie-" + id + ".ics")
                                .build()
                                .toString())
                .body(calendar.of(meeting, page).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}

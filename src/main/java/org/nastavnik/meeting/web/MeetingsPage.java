package org.nastavnik.meeting.web;

import java.util.List;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.meeting.CoordinationMeeting;
import org.nastavnik.meeting.MeetingAccess;
import org.nastavnik.meeting.MeetingList;
import org.nastavnik.meeting.MeetingRule;
import org.nastavnik.meeting.MeetingService;
import org.nastavnik.meeting.MeetingState;
import org.nastavnik.meeting.MeetingYear;
import org.nastavnik.meeting.MeetingYears;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Совещания»: how many of a year are held and planned, whether one is missing, and the list. */
@Controller
class MeetingsPage {

    private final MeetingList list;
    private final MeetingService meetings;
    private final MeetingYears years;
    private final MeetingAccess access;
    private final Rights rights;

    MeetingsPage(MeetingList list, MeetingService meetings, MeetingYears years, MeetingAccess access, Rights rights) {
        this.list = list;
        this.meetings = meetings;
        this.years = years;
        this.access = access;
        this.rights = rights;
    }

    @GetMapping("/meetings")
    String show(
            @RequestParam(required = false) MeetingState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Viewer viewer = rights.viewer();
        int at = Math.max(0, page);
        Long municipality = municipalityOf(viewer);
        model.addAttribute("list", list.find(viewer, state, at));
        model.addAttribute("state", state);
        model.addAttribute("states", MeetingState.values());
        model.addAttribute("page", at);
        model.addAttribute(
                "several", viewer.isAdministrator() || viewer.overseen().size() > 1);
        MeetingYear year = municipality == null ? null : years.of(municipality);
        model.addAttribute("year", year);
        model.addAttribute("mayManage", municipality != null && viewer.holds(Role.COORDINATOR, municipality));
        return "meeting/meetings";
    }

    /** The one municipality of an official; others have no year to look after here. */
    private static Long municipalityOf(Viewer viewer) {
        return viewer.roles().stream()
                .filter(held -> List.of(Role.COORDINATOR, Role.MUNICIPAL_CURATOR, Role.OPERATOR)
                        .contains(held.role()))
                .map(RoleAssignment::municipalityId)
                .findFirst()
                .orElse(null);
    }

    @PostMapping("/meetings")
    String begin(RedirectAttributes redirect) {
        try {
            CoordinationMeeting begun = meetings.begin(own());
            redirect.addFlashAttribute(
                    "message", "Совещание готовится. Заполните задачу «Запланировать совещание»: она в ваших задачах.");
            return "redirect:/meetings/" + begun.id();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            return "redirect:/meetings";
        }
    }

    @PostMapping("/meetings/rule")
    String change(
            @RequestParam(defaultValue = "false") boolean schoolYear,
            @RequestParam(defaultValue = "0") int wanted,
            @RequestParam(defaultValue = "0") int warnDays,
            RedirectAttributes redirect) {
        long municipality = own();
        try {
            years.change(municipality, new MeetingRule(schoolYear, wanted, warnDays));
            redirect.addFlashAttribute("message", "Правило сохранено.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/meetings";
    }

    private long own() {
        Long municipality = municipalityOf(rights.viewer());
        if (municipality == null) {
            throw new Forbidden();
        }
        access.requireCoordinator(municipality);
        return municipality;
    }

    /** The link to the person's own open task of this meeting, if there is one. */
    static String ownTask(OpenTasks tasks, CoordinationMeeting meeting, String login) {
        return tasks.ofCase(meeting.key()).stream()
                .filter(task -> login.equals(task.assignee()))
                .findFirst()
                .map(OpenTask::link)
                .orElse(null);
    }
}

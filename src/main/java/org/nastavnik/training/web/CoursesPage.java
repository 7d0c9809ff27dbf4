package org.nastavnik.training.web;

import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.nastavnik.training.Course;
import org.nastavnik.training.CourseList;
import org.nastavnik.training.CourseService;
import org.nastavnik.training.CourseState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Курсы»: what is announced to the organisations, and the operator's way to announce another one. */
@Controller
class CoursesPage {

    private final CourseList list;
    private final CourseService courses;
    private final Rights rights;

    CoursesPage(CourseList list, CourseService courses, Rights rights) {
        this.list = list;
        this.courses = courses;
        this.rights = rights;
    }

    @GetMapping("/training-courses")
    String show(
            @RequestParam(required = false) CourseState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Viewer viewer = rights.viewer();
        if (!viewer.isAdministrator()
                && viewer.overseen().isEmpty()
                && viewer.led().isEmpty()) {
            throw new Forbidden();
        }
        int at = Math.max(0, page);
        model.addAttribute("list", list.find(viewer, state, at));
        model.addAttribute("state", state);
        model.addAttribute("states", CourseState.values());
        model.addAttribute("page", at);
        model.addAttribute(
                "several", viewer.isAdministrator() || viewer.overseen().size() > 1);
        model.addAttribute("mayAnnounce", viewer.holds(Role.OPERATOR));
        return "training/courses";
    }

    @PostMapping("/training-courses")
    String begin(RedirectAttributes redirect) {
        long municipality = rights.viewer().roles().stream()
                .filter(held -> held.role() == Role.OPERATOR)
                .map(RoleAssignment::municipalityId)
                .findFirst()
                .orElseThrow(Forbidden::new);
        try {
            Course begun = courses.begin(municipality);
            redirect.addFlashAttribute(
                    "message", "Курс готовится. Заполните задачу «Объявить курс»: она в ваших задачах.");
            return "redirect:/training-courses/" + begun.id();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            return "redirect:/training-courses";
        }
    }
}

package org.nastavnik.training.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.training.Course;
import org.nastavnik.training.CourseAccess;
import org.nastavnik.training.CourseParticipant;
import org.nastavnik.training.CourseResult;
import org.nastavnik.training.CourseService;
import org.nastavnik.training.CourseState;
import org.nastavnik.training.Enrolment;
import org.nastavnik.training.EnrolmentState;
import org.nastavnik.training.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One course: what it is, who answered, who is on it; places, latecomers, results and the cancellation. */
@Controller
class CoursePage {

    private final CourseService courses;
    private final CourseAccess access;
    private final PersonRegister register;
    private final Directory directory;
    private final OpenTasks tasks;
    private final AccessLog log;
    private final Rights rights;

    CoursePage(
            CourseService courses,
            CourseAccess access,
            PersonRegister register,
            Directory directory,
            OpenTasks tasks,
            AccessLog log,
            Rights rights) {
        this.courses = courses;
        this.access = access;
        this.register = register;
        this.directory = directory;
        this.tasks = tasks;
        this.log = log;
        this.rights = rights;
    }

    @GetMapping("/training-courses/{id}")
    String show(@PathVariable long id, @RequestParam(required = false) Long organization, Model model) {
        Course course = access.toRead(id);
        boolean leads = access.mayLead(course);
        List<CourseParticipant> visible = access.visible(course);
        log.read(visible.stream().map(CourseParticipant::personId).toList(), "Участники курса");
        List<CourseParticipant> all = courses.participants(id);
        List<Enrolment> enrolments = courses.enrolmentsOf(id);
        Optional<Long> own = access.ownOrganization(course);
        model.addAttribute("course", course);
        model.addAttribute(
                "municipality", directory.municipality(course.municipalityId()).name());
        model.addAttribute("participants", visible);
        model.addAttribute("enrolled", count(all, Standing.ENROLLED));
        model.addAttribute("reserve", count(all, Standing.RESERVE));
        model.addAttribute("leads", leads);
        model.addAttribute("served", rights.viewer().served().contains(course.municipalityId()));
        model.addAttribute("led", rights.viewer().led());
        model.addAttribute("enrolments", enrolments);
        Map<Long, String> names = directory.shortNames(
                enrolments.stream().map(Enrolment::organizationId).toList());
        model.addAttribute("organizations", names);
        model.addAttribute(
                "waiting",
                enrolments.stream()
                        .filter(e -> e.state() == EnrolmentState.OPEN)
                        .count());
        model.addAttribute("task", ownTask(course, enrolments, own));
        model.addAttribute("today", courses.today(course));
        model.addAttribute("records", leads && course.state() == CourseState.RUNNING);
        offer(model, course, leads, own, organization);
        return "training/course";
    }

    /** Whom this person may still put on the course: the curator before the last day, the operator of any organisation. */
    private void offer(Model model, Course course, boolean leads, Optional<Long> own, Long chosen) {
        Long from = null;
        if (course.state().enrols() && leads) {
            from = chosen;
        } else if (course.state().enrols() && !courses.today(course).isAfter(course.enrolUntil())) {
            from = own.filter(organization -> courses.enrolmentOf(course.id(), organization)
                            .filter(e -> e.state() != EnrolmentState.OPEN)
                            .isPresent())
                    .orElse(null);
        }
        boolean fits =
                from != null && directory.organization(from).municipalityId().equals(course.municipalityId());
        Set<Long> there = courses.participants(course.id()).stream()
                .filter(p -> p.standing() != Standing.WITHDRAWN)
                .map(CourseParticipant::personId)
                .collect(Collectors.toSet());
        List<Person> offered = fits
                ? register.staff(from).stream()
                        .filter(p -> !there.contains(p.id()))
                        .toList()
                : List.of();
        log.read(offered.stream().map(Person::id).toList(), "Выбор участников курса");
        model.addAttribute("from", fits ? from : null);
        model.addAttribute("offered", offered);
    }

    private static long count(List<CourseParticipant> all, Standing standing) {
        return all.stream().filter(p -> p.standing() == standing).count();
    }

    /** The link to the person's own open task of this course, if there is one. */
    private String ownTask(Course course, List<Enrolment> enrolments, Optional<Long> own) {
        List<BusinessKey> keys = new ArrayList<>(List.of(course.key()));
        own.ifPresent(organization -> enrolments.stream()
                .filter(e -> e.organizationId().equals(organization))
                .forEach(e -> keys.add(e.key())));
        String login = rights.viewer().login();
        return keys.stream()
                .flatMap(key -> tasks.ofCase(key).stream())
                .filter(task -> login.equals(task.assignee()))
                .findFirst()
                .map(OpenTask::link)
                .orElse(null);
    }

    @PostMapping("/training-courses/{id}/participants")
    String add(
            @PathVariable long id,
            @RequestParam long person,
            @RequestParam(required = false) Long organization,
            RedirectAttributes redirect) {
        Course course = access.toRead(id);
        boolean leads = access.mayLead(course);
        return done(id, redirect, "Человек записан.", () -> {
            if (leads && organization != null) {
                courses.addLate(id, organization, person);
            } else {
                long own = access.ownOrganization(course)
                        .orElseThrow(() -> new Refusal("Выберите организацию, из которой записываете человека."));
                courses.addMore(id, own, List.of(person));
            }
        });
    }

    @PostMapping("/training-courses/{id}/participants/{participant}/withdrawal")
    String withdraw(@PathVariable long id, @PathVariable long participant, RedirectAttributes redirect) {
        access.requireMayWithdraw(access.toRead(id), participant);
        return done(id, redirect, "Человек снят с курса.", () -> courses.withdraw(id, participant));
    }

    @PostMapping("/training-courses/{id}/places")
    String offer(@PathVariable long id, @RequestParam(required = false) Integer places, RedirectAttributes redirect) {
        access.toLead(id);
        return done(id, redirect, "Число мест изменено.", () -> courses.offer(id, places));
    }

    @PostMapping("/training-courses/{id}/cancel")
    String cancel(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        access.toLead(id);
        return done(id, redirect, "Курс отменён, кураторы узнают об этом.", () -> courses.cancel(id, reason));
    }

    /** Marks and numbers as a table; the task shows them and makes them final. */
    @PostMapping("/training-courses/{id}/results")
    String results(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> finished,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        Course course = access.toLead(id);
        Set<Long> done = new HashSet<>(finished);
        List<CourseResult> results = courses.participants(course.id()).stream()
                .filter(p -> p.standing() == Standing.ENROLLED)
                .map(p -> new CourseResult(p.id(), done.contains(p.id()), typed.get("certificate" + p.id())))
                .toList();
        return done(
                id,
                redirect,
                "Отметки сохранены. Завершите задачу «Записать удостоверения»: в ней они уже подставлены.",
                () -> courses.draftResults(id, results));
    }

    private static String done(long id, RedirectAttributes redirect, String message, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("message", message);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/training-courses/" + id;
    }
}

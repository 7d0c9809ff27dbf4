package org.nastavnik.cockpit.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nastavnik.cockpit.TaskPlates;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.engine.task.TaskPage;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The welcome page: by role, with the number of tasks waiting and the most urgent of them. */
@Controller
class HomePage {

    private static final int SHOWN = 10;

    private final OpenTasks tasks;
    private final Rights rights;
    private final Directory directory;
    private final TaskPlates plates;
    private final Clock clock;

    HomePage(OpenTasks tasks, Rights rights, Directory directory, TaskPlates plates, Clock clock) {
        this.tasks = tasks;
        this.rights = rights;
        this.directory = directory;
        this.plates = plates;
        this.clock = clock;
    }

    /** Where this person keeps places and people, address and words. */
    private static Map<String, String> setup(Viewer viewer) {
        Map<String, String> links = new LinkedHashMap<>();
        if (viewer.isAdministrator()) {
            links.put("/setup", "Регионы и муниципалитеты");
        }
        for (RoleAssignment held : viewer.roles()) {
            if (held.role() == Role.COORDINATOR) {
                links.put("/municipalities/" + held.municipalityId() + "/staff", "Муниципалитет и его сотрудники");
                links.put("/municipalities/" + held.municipalityId() + "/organizations", "Организации муниципалитета");
                links.put("/launches", "Муниципальные запуски");
            } else if (held.role() == Role.HEAD) {
                links.put("/organizations/" + held.organizationId() + "/staff", "Сотрудники организации");
            }
        }
        return links;
    }

    @GetMapping("/")
    String show(Model model) {
        Viewer viewer = rights.viewer();
        model.addAttribute("viewer", viewer);
        model.addAttribute("counts", tasks.countsOf(viewer.login(), clock.instant()));
        TaskPage<OpenTask> waiting = tasks.ofPerson(viewer.login(), null, SHOWN);
        model.addAttribute("tasks", waiting);
        model.addAttribute("plates", plates.of(waiting.tasks()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", directory.zoneOf(viewer.login()));
        boolean leads = viewer.holds(Role.HEAD) || viewer.holds(Role.CURATOR);
        model.addAttribute("leads", leads);
        model.addAttribute("mentors", viewer.holds(Role.MENTOR));
        model.addAttribute(
                "watches",
                leads || viewer.isAdministrator() || !viewer.overseen().isEmpty());
        model.addAttribute("mayBegin", viewer.holds(Role.HEAD) || viewer.holds(Role.COORDINATOR));
        model.addAttribute(
                "mayCockpit",
                viewer.isAdministrator() || viewer.holds(Role.COORDINATOR) || viewer.holds(Role.REGIONAL_COORDINATOR));
        model.addAttribute("setup", setup(viewer));
        return "cockpit/home";
    }
}

package org.nastavnik.cockpit.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.engine.task.TaskPage;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.Organizations;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.nastavnik.organization.Users;
import org.nastavnik.organization.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The welcome page: by role, with the number of tasks waiting and the most urgent of them. */
@Controller
class HomePage {

    private static final int SHOWN = 10;

    /** For those who work for no municipality. */
    private static final ZoneId CAPITAL = ZoneId.of("Europe/Moscow");

    private final OpenTasks tasks;
    private final Rights rights;
    private final Organizations organizations;
    private final Municipalities municipalities;
    private final Users users;
    private final Clock clock;

    HomePage(
            OpenTasks tasks,
            Rights rights,
            Organizations organizations,
            Municipalities municipalities,
            Users users,
            Clock clock) {
        this.tasks = tasks;
        this.rights = rights;
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Model model) {
        Viewer viewer = rights.viewer();
        model.addAttribute("viewer", viewer);
        model.addAttribute("counts", tasks.countsOf(viewer.login(), clock.instant()));
        TaskPage<OpenTask> waiting = tasks.ofPerson(viewer.login(), null, SHOWN);
        model.addAttribute("tasks", waiting);
        model.addAttribute("places", places(waiting.tasks()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", zone(viewer));
        model.addAttribute("mayBegin", viewer.holds(Role.HEAD) || viewer.holds(Role.COORDINATOR));
        model.addAttribute(
                "mayCockpit",
                viewer.isAdministrator() || viewer.holds(Role.COORDINATOR) || viewer.holds(Role.REGIONAL_COORDINATOR));
        return "cockpit/home";
    }

    /** Deadlines are days of the person's own municipality. */
    private ZoneId zone(Viewer viewer) {
        return users.findById(viewer.login())
                .map(User::municipalityId)
                .flatMap(municipalities::findById)
                .map(Municipality::zone)
                .orElse(CAPITAL);
    }

    /** Short names of the tasks' organisations, in one statement. */
    private Map<Long, String> places(List<OpenTask> waiting) {
        List<Long> ids = waiting.stream()
                .map(OpenTask::organizationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return organizations.findAllById(ids).stream()
                .collect(Collectors.toMap(Organization::id, Organization::shortName));
    }
}

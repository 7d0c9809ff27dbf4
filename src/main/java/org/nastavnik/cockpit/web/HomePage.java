package org.nastavnik.cockpit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.cockpit.FirstSteps;
import org.nastavnik.cockpit.Morning;
import org.nastavnik.cockpit.Mornings;
import org.nastavnik.cockpit.Section;
import org.nastavnik.cockpit.debt.Reminders;
import org.nastavnik.note.NoteList;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Viewer;
import org.nastavnik.organization.absence.AbsenceService;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The morning page: what is to be done by when, what others owe, what was done today; then the sections by role. */
@Controller
class HomePage {

    private static final int MENTIONS = 10;

    private final Mornings mornings;
    private final Reminders reminders;
    private final DebtDesk debts;
    private final AbsenceService absences;
    private final FirstSteps steps;
    private final NoteList notes;
    private final Rights rights;
    private final Directory directory;
    private final Clock clock;

    HomePage(
            Mornings mornings,
            Reminders reminders,
            DebtDesk debts,
            AbsenceService absences,
            FirstSteps steps,
            NoteList notes,
            Rights rights,
            Directory directory,
            Clock clock) {
        this.mornings = mornings;
        this.reminders = reminders;
        this.debts = debts;
        this.absences = absences;
        this.steps = steps;
        this.notes = notes;
        this.rights = rights;
        this.directory = directory;
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
        ZoneId zone = directory.zoneOf(viewer.login());
        Morning morning = mornings.of(viewer, zone);
        model.addAttribute("morning", morning);
        model.addAttribute("ownReceivers", Morning.receivers(morning.own()));
        model.addAttribute("awaitedReceivers", Morning.receivers(morning.awaited()));
        model.addAttribute("today", RussianDates.inText(LocalDate.ofInstant(clock.instant(), zone)));
        model.addAttribute("zone", zone);
        model.addAttribute("leads", !viewer.led().isEmpty());
        model.addAttribute("watches", Section.PROGRAMMES.isFor(viewer));
        model.addAttribute("absences", absences.now(viewer.login()));
        boolean oversees = Section.DEBTS.isFor(viewer);
        model.addAttribute("oversees", oversees);
        model.addAttribute("mayRemind", debts.mayRemind(viewer));
        model.addAttribute("answers", oversees ? reminders.yesterday(viewer) : List.of());
        model.addAttribute("mentions", notes.unread(viewer, MENTIONS));
        model.addAttribute("steps", steps.toShow(viewer));
        model.addAttribute("setup", setup(viewer));
        return "cockpit/home";
    }
}

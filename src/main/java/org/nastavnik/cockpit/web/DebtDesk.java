package org.nastavnik.cockpit.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.nastavnik.cockpit.debt.DebtScope;
import org.nastavnik.cockpit.debt.Reminders;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianPlural;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What both debt maps share: who reads them, who reminds, and the reminder itself. */
@Component
class DebtDesk {

    private final Reminders reminders;
    private final Rights rights;
    private final Directory directory;

    DebtDesk(Reminders reminders, Rights rights, Directory directory) {
        this.reminders = reminders;
        this.rights = rights;
        this.directory = directory;
    }

    Viewer reader() {
        Viewer viewer = rights.viewer();
        if (!viewer.isAdministrator() && viewer.overseen().isEmpty()) {
            throw new Forbidden();
        }
        return viewer;
    }

    boolean mayRemind(Viewer viewer) {
        return viewer.holds(Role.COORDINATOR)
                || viewer.holds(Role.MUNICIPAL_CURATOR)
                || viewer.holds(Role.REGIONAL_COORDINATOR);
    }

    /** To choose from; nothing where there is no choice. */
    List<Map.Entry<Long, String>> municipalities(Viewer viewer) {
        return viewer.overseen().size() < 2
                ? List.of()
                : directory.municipalityNames(viewer.overseen()).entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                        .toList();
    }

    /** @param map address of the map from which people are reminded */
    String preview(DebtScope scope, String map, Model model) {
        model.addAttribute("debtors", reminders.debtors(reminding(), scope));
        model.addAttribute("map", scope.of(map));
        model.addAttribute("reminder", scope.of(map + "/reminder"));
        return "cockpit/debt-reminder";
    }

    String send(DebtScope scope, List<String> to, String map, RedirectAttributes after) {
        try {
            int told = reminders.send(reminding(), scope, to);
            after.addFlashAttribute(
                    told == 0 ? "error" : "message",
                    told == 0
                            ? "Напоминание не отправлено: этим людям сегодня уже напомнили, или они всё выполнили."
                            : "Напоминание отправлено: "
                                    + RussianPlural.of(told, "%d человек.", "%d человека.", "%d человек.")
                                    + " Кто откликнулся, видно внизу этой страницы.");
            return "redirect:" + scope.of(map);
        } catch (Refusal refusal) {
            after.addFlashAttribute("error", refusal.sentence());
            return "redirect:" + scope.of(map + "/reminder");
        }
    }

    private Viewer reminding() {
        Viewer viewer = reader();
        if (!mayRemind(viewer)) {
            throw new Forbidden();
        }
        return viewer;
    }
}

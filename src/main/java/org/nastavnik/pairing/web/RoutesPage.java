package org.nastavnik.pairing.web;

import java.util.List;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.pairing.RouteFigures;
import org.nastavnik.pairing.RouteList;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Маршруты»: of the own organisation and of those whom one accompanies by name, above in figures. */
@Controller
class RoutesPage {

    private final RouteList routes;
    private final RouteFigures figures;
    private final AccessLog log;
    private final Rights rights;

    RoutesPage(RouteList routes, RouteFigures figures, AccessLog log, Rights rights) {
        this.figures = figures;
        this.routes = routes;
        this.log = log;
        this.rights = rights;
    }

    @GetMapping("/routes")
    String show(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean without,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Viewer viewer = rights.viewer();
        boolean leads = !viewer.led().isEmpty();
        boolean tutor = routes.accompaniesAny(viewer.login());
        boolean region = viewer.holds(Role.REGIONAL_COORDINATOR);
        if (!leads && !tutor && !region && viewer.served().isEmpty()) {
            throw new Forbidden();
        }
        RouteList.Filter filter = new RouteList.Filter(all, without, page);
        if (leads || tutor) {
            RouteList.Page found = routes.find(viewer, filter);
            log.read(
                    found.rows().stream()
                            .filter(row -> row.mentee() != null)
                            .map(RouteList.Row::personId)
                            .toList(),
                    "Список маршрутов");
            model.addAttribute("list", found);
        }
        model.addAttribute("organizations", viewer.served().isEmpty() ? List.of() : figures.byOrganization(viewer));
        model.addAttribute("municipalities", region ? figures.byMunicipality(viewer) : List.of());
        model.addAttribute("serves", !viewer.served().isEmpty());
        model.addAttribute("region", region);
        model.addAttribute("leads", leads);
        model.addAttribute("filter", filter);
        return "pairing/routes";
    }
}

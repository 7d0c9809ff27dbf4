package org.nastavnik.participant.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Organizations;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRole;
import org.nastavnik.participant.listing.ProgrammeOptions;
import org.nastavnik.participant.listing.RegisterFigures;
import org.nastavnik.participant.listing.RegisterRow;
import org.nastavnik.participant.listing.RegisterRows;
import org.nastavnik.participant.listing.RegisterScope;
import org.nastavnik.participant.listing.RegisterScopes;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** «Реестр муниципалитета»: persons of all organisations for those who may know them, figures for the others. */
@Controller
class MunicipalRegisterPage {

    static final String LOGGED = "Реестр муниципалитета";

    private static final int PERIODS = 8;
    private static final List<PersonRole> ROLES = Arrays.stream(PersonRole.values())
            .filter(role -> role != PersonRole.REPRESENTATIVE)
            .toList();

    private final RegisterScopes scopes;
    private final RegisterRows rows;
    private final RegisterFigures figures;
    private final Organizations organizations;
    private final ProgrammeOptions programmes;
    private final Directory directory;
    private final AccessLog log;

    MunicipalRegisterPage(
            RegisterScopes scopes,
            RegisterRows rows,
            RegisterFigures figures,
            Organizations organizations,
            ProgrammeOptions programmes,
            Directory directory,
            AccessLog log) {
        this.scopes = scopes;
        this.rows = rows;
        this.figures = figures;
        this.organizations = organizations;
        this.programmes = programmes;
        this.directory = directory;
        this.log = log;
    }

    @GetMapping("/municipal-register")
    String show(@ModelAttribute ListFilter wanted, Model model) {
        return page(
                new ListFilter(
                        wanted.municipality(), wanted.organization(), wanted.kind(), null, null, null, null, null),
                model);
    }

    /** A name that is looked for never stands in an address, so searching posts. */
    @PostMapping("/municipal-register")
    String search(@ModelAttribute ListFilter wanted, Model model) {
        return page(wanted, model);
    }

    private String page(ListFilter wanted, Model model) {
        RegisterScope scope = scopes.ofMunicipality(wanted.municipality());
        long id = scope.municipalityId();
        LocalDate today = rows.today(id);
        if (scope.names()) {
            RegisterRows.Page found = rows.page(scope, wanted.filter(), wanted.number());
            log.read(found.rows().stream().map(RegisterRow::id).toList(), LOGGED);
            model.addAttribute("found", found);
            model.addAttribute("programmes", programmes.of(id, wanted.organization()));
        }
        Map<Long, String> overseen = directory.municipalityNames(scopes.municipalities());
        model.addAttribute("scope", scope);
        model.addAttribute("municipality", directory.municipality(id));
        model.addAttribute("municipalities", overseen);
        model.addAttribute("wanted", wanted);
        model.addAttribute("kinds", PersonKind.values());
        model.addAttribute("roles", ROLES);
        model.addAttribute(
                "periods",
                Stream.iterate(HalfYear.of(today), HalfYear::previous)
                        .limit(PERIODS)
                        .toList());
        model.addAttribute("organizations", organizations.findByMunicipalityIdOrderByShortName(id));
        model.addAttribute("figures", figures.of(scope));
        model.addAttribute("today", today);
        return "participant/municipal-register";
    }
}

package org.nastavnik.mentorbank.web;

import java.util.List;
import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.mentorbank.bank.Audience;
import org.nastavnik.mentorbank.bank.BankAccess;
import org.nastavnik.mentorbank.bank.BankCard;
import org.nastavnik.mentorbank.bank.BankSearch;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organizations;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** «Банк наставников»: search over the municipality's published cards, for its heads, curators and staff. */
@Controller
class BankPage {

    private static final String READ = "Карта в муниципальном банке наставников";

    private final BankSearch search;
    private final BankAccess access;
    private final BankDay day;
    private final BankAsking asking;
    private final Organizations organizations;
    private final AccessLog accessLog;

    BankPage(
            BankSearch search,
            BankAccess access,
            BankDay day,
            BankAsking asking,
            Organizations organizations,
            AccessLog accessLog) {
        this.search = search;
        this.access = access;
        this.day = day;
        this.asking = asking;
        this.organizations = organizations;
        this.accessLog = accessLog;
    }

    @GetMapping("/mentor-bank")
    String show(@ModelAttribute BankQuery query, Model model) {
        Municipality municipality = access.toRead();
        BankSearch.Found found =
                search.find(Audience.MUNICIPALITY, municipality.id(), day.of(municipality), query.filter(), query.at());
        accessLog.read(found.cards().stream().map(BankCard::personId).toList(), READ);
        model.addAttribute("municipality", municipality);
        model.addAttribute("found", found);
        model.addAttribute("query", query);
        model.addAttribute("filter", query.filter());
        model.addAttribute("forms", MentoringForm.values());
        model.addAttribute("networks", List.of(NetworkReadiness.ON_SITE, NetworkReadiness.REMOTE));
        model.addAttribute("organizations", organizations.findByMunicipalityIdOrderByShortName(municipality.id()));
        return "mentorbank/bank";
    }

    @GetMapping("/mentor-bank/{number:\\d+}")
    String card(@PathVariable long number, Model model) {
        Municipality municipality = access.toRead();
        BankCard card = search.card(Audience.MUNICIPALITY, municipality.id(), day.of(municipality), number)
                .orElseThrow();
        accessLog.read(card.personId(), READ);
        model.addAttribute("card", card);
        model.addAttribute("asking", asking.of(card));
        return "mentorbank/bank-card";
    }
}

package org.nastavnik.mentorbank.web;

import org.nastavnik.mentorbank.bank.Audience;
import org.nastavnik.mentorbank.bank.BankAccess;
import org.nastavnik.mentorbank.bank.BankCard;
import org.nastavnik.mentorbank.bank.BankSearch;
import org.nastavnik.mentorbank.request.RequestList;
import org.nastavnik.mentorbank.request.RequestService;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.programme.ProgrammeAccess;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Запросы наставников»: those of the own organisation and those for its mentors; a new one begins at a card. */
@Controller
class RequestsPage {

    private final RequestList list;
    private final RequestService requests;
    private final BankSearch search;
    private final BankAccess access;
    private final BankDay day;
    private final ProgrammeAccess programmes;
    private final Rights rights;
    private final AccessLog accessLog;

    RequestsPage(
            RequestList list,
            RequestService requests,
            BankSearch search,
            BankAccess access,
            BankDay day,
            ProgrammeAccess programmes,
            Rights rights,
            AccessLog accessLog) {
        this.accessLog = accessLog;
        this.list = list;
        this.requests = requests;
        this.search = search;
        this.access = access;
        this.day = day;
        this.programmes = programmes;
        this.rights = rights;
    }

    @GetMapping("/mentor-bank/requests")
    String show(@RequestParam(defaultValue = "0") int page, Model model) {
        int at = Math.max(0, page);
        RequestList.Page found = list.find(at);
        accessLog.read(found.rows().stream().map(RequestList.Row::personId).toList(), "Запросы наставников банка");
        model.addAttribute("list", found);
        model.addAttribute("page", at);
        return "mentorbank/requests";
    }

    @PostMapping("/mentor-bank/{number:\\d+}/request")
    String ask(@PathVariable long number, @RequestParam long programme, RedirectAttributes redirect) {
        Municipality municipality = access.toRead();
        BankCard card = search.card(Audience.MUNICIPALITY, municipality.id(), day.of(municipality), number)
                .orElseThrow();
        if (!rights.viewer().holds(Role.CURATOR, programmes.toLead(programme).organizationId())) {
            throw new Forbidden();
        }
        try {
            requests.begin(card, programme);
            redirect.addFlashAttribute(
                    "message", "Запрос готовится. Заполните задачу «Попросить наставника»: она в ваших задачах.");
            return "redirect:/mentor-bank/requests";
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            return "redirect:/mentor-bank/" + number;
        }
    }
}

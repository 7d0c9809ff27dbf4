package org.nastavnik.mentorbank.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.nastavnik.mentorbank.bank.Audience;
import org.nastavnik.mentorbank.bank.BankCard;
import org.nastavnik.mentorbank.bank.BankFilter;
import org.nastavnik.mentorbank.bank.BankSearch;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Municipality;
import org.nastavnik.programme.MentoringForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The bank for everybody, without login: only cards of adults with a consent to be shown. Nothing may keep a copy for
 * longer than a look: a browser asks every time, and gets the page anew only where it has changed.
 */
@Controller
class PublicBankPage {

    private static final String ASK_EVERY_TIME = "no-cache";

    private final BankSearch search;
    private final Municipalities municipalities;
    private final BankDay day;

    PublicBankPage(BankSearch search, Municipalities municipalities, BankDay day) {
        this.search = search;
        this.municipalities = municipalities;
        this.day = day;
    }

    @GetMapping("/bank/{code}")
    String list(
            @PathVariable String code,
            @ModelAttribute BankQuery query,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Municipality municipality = municipality(code);
        BankFilter all = query.filter();
        // whose places are free and who belongs where is for the municipality's own people
        BankFilter filter =
                new BankFilter(all.words(), all.subject(), all.technology(), all.form(), all.network(), false, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_EVERY_TIME);
        model.addAttribute("municipality", municipality);
        model.addAttribute(
                "found", search.find(Audience.PUBLIC, municipality.id(), day.of(municipality), filter, query.at()));
        model.addAttribute("query", query);
        model.addAttribute("filter", filter);
        model.addAttribute("forms", MentoringForm.values());
        model.addAttribute("indexed", filter.isEmpty() && query.at() == 0);
        model.addAttribute("canonical", address(request, "/bank/" + municipality.code()));
        return "mentorbank/public-bank";
    }

    @GetMapping("/bank/{code}/{number:\\d{1,15}}")
    String card(
            @PathVariable String code,
            @PathVariable long number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Municipality municipality = municipality(code);
        Optional<BankCard> card = search.card(Audience.PUBLIC, municipality.id(), day.of(municipality), number);
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_EVERY_TIME);
        model.addAttribute("municipality", municipality);
        if (card.isEmpty()) {
            if (!search.wasPublic(municipality.id(), number)) {
                throw new NoSuchElementException();
            }
            response.setStatus(HttpStatus.GONE.value());
            return "mentorbank/public-gone";
        }
        model.addAttribute("card", card.get());
        model.addAttribute("canonical", address(request, "/bank/" + municipality.code() + "/" + number));
        return "mentorbank/public-card";
    }

    private Municipality municipality(String code) {
        return municipalities.findByCode(code).orElseThrow(NoSuchElementException::new);
    }

    private static String address(HttpServletRequest request, String path) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path(path)
                .build()
                .toUriString();
    }
}

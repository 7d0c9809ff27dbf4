package org.nastavnik.participant.consent.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Municipality;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentText;
import org.nastavnik.participant.consent.ConsentTextAccess;
import org.nastavnik.participant.consent.ConsentTexts;
import org.nastavnik.participant.consent.ConsentUses;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Тексты согласий»: every version with its fingerprint, what holds today, how many signed it; new versions are added. */
@Controller
class ConsentTextsPage {

    private static final String PAGE = "/consent-texts";

    private final ConsentTexts texts;
    private final ConsentUses uses;
    private final ConsentTextAccess access;
    private final Municipalities municipalities;
    private final Directory directory;
    private final AccessLog accessLog;
    private final Clock clock;

    ConsentTextsPage(
            ConsentTexts texts,
            ConsentUses uses,
            ConsentTextAccess access,
            Municipalities municipalities,
            Directory directory,
            AccessLog accessLog,
            Clock clock) {
        this.texts = texts;
        this.uses = uses;
        this.access = access;
        this.municipalities = municipalities;
        this.directory = directory;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String list(@RequestParam(required = false) Long municipality, Model model) {
        Optional<Municipality> read = access.toRead(municipality);
        if (read.isEmpty()) {
            model.addAttribute("municipalities", municipalities.findAll(Sort.by("name")));
            return "participant/consent-texts-choice";
        }
        Municipality place = read.get();
        LocalDate today = today(place);
        Map<ConsentPurpose, List<ConsentText>> byPurpose = texts.known(place.id()).stream()
                .collect(Collectors.groupingBy(ConsentText::purpose, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("municipality", place);
        model.addAttribute("purposes", ConsentPurpose.values());
        model.addAttribute("texts", byPurpose);
        model.addAttribute(
                "valid",
                Arrays.stream(ConsentPurpose.values())
                        .map(purpose -> texts.valid(purpose, place.id(), today).id())
                        .collect(Collectors.toSet()));
        model.addAttribute(
                "uses", uses.counts(place.id(), access.keptOrganization().orElse(null), today));
        model.addAttribute("none", ConsentUses.Use.NONE);
        model.addAttribute("today", today);
        model.addAttribute("mayAdd", access.mayAdd(place.id()));
        return "participant/consent-texts";
    }

    @GetMapping(PAGE + "/{id:\\d{1,15}}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) Long municipality,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Municipality place = access.toRead(municipality).orElseThrow(NoSuchElementException::new);
        ConsentText text = texts.get(id);
        if (text.municipalityId() != null && !text.municipalityId().equals(place.id())) {
            throw new NoSuchElementException();
        }
        LocalDate today = today(place);
        model.addAttribute("municipality", place);
        model.addAttribute("text", text);
        model.addAttribute("zone", place.zone());
        model.addAttribute(
                "holds", texts.valid(text.purpose(), place.id(), today).id().equals(text.id()));
        Optional<Long> kept = access.keptOrganization();
        if (kept.isPresent()) {
            persons(text, kept.get(), Math.max(0, page), model);
        } else {
            model.addAttribute("organizations", uses.byOrganization(id, place.id(), today));
        }
        return "participant/consent-text";
    }

    private void persons(ConsentText text, long organizationId, int page, Model model) {
        List<ConsentUses.Signed> found = uses.signed(text.id(), organizationId, page);
        List<ConsentUses.Signed> shown = found.subList(0, Math.min(found.size(), ConsentUses.SIZE));
        accessLog.read(shown.stream().map(ConsentUses.Signed::personId).toList(), "Согласия по редакции текста");
        model.addAttribute("signed", shown);
        model.addAttribute(
                "organization", directory.organization(organizationId).shortName());
        model.addAttribute("page", page);
        model.addAttribute("more", found.size() > shown.size());
    }

    @GetMapping(PAGE + "/new")
    String fresh(@RequestParam ConsentPurpose purpose, @RequestParam(required = false) Long municipality, Model model) {
        Municipality place = toAdd(municipality);
        LocalDate today = today(place);
        return form(
                model,
                place,
                purpose,
                texts.valid(purpose, place.id(), today).body(),
                today.plusDays(1).toString());
    }

    @PostMapping(PAGE + "/new")
    String add(
            @RequestParam ConsentPurpose purpose,
            @RequestParam(required = false) Long municipality,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String validFrom,
            Model model,
            RedirectAttributes redirect) {
        Municipality place = toAdd(municipality);
        try {
            ConsentText added = texts.add(place.id(), purpose, body, day(validFrom));
            redirect.addFlashAttribute(
                    "message", "Новая редакция добавлена. Согласия, подписанные раньше, остаются в прежней редакции.");
            return "redirect:" + PAGE + "/" + added.id() + (municipality == null ? "" : "?municipality=" + place.id());
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return form(model, place, purpose, body, validFrom);
        }
    }

    private Municipality toAdd(Long municipality) {
        return access.toRead(municipality)
                .filter(place -> access.mayAdd(place.id()))
                .orElseThrow(Forbidden::new);
    }

    private String form(Model model, Municipality place, ConsentPurpose purpose, String body, String validFrom) {
        model.addAttribute("municipality", place);
        model.addAttribute("purpose", purpose);
        model.addAttribute("body", body);
        model.addAttribute("validFrom", validFrom);
        model.addAttribute("today", today(place));
        return "participant/consent-text-new";
    }

    /** Null where it is none: the service says what is wrong. */
    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private LocalDate today(Municipality place) {
        return LocalDate.ofInstant(clock.instant(), place.zone());
    }
}

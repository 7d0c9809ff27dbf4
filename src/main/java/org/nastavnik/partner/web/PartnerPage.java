package org.nastavnik.partner.web;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.partner.Partner;
import org.nastavnik.partner.PartnerDetails;
import org.nastavnik.partner.PartnerRegister;
import org.nastavnik.partner.PartnerScans;
import org.nastavnik.shared.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A partner: proposed, edited, merged with another record, and the scans of its agreements. */
@Controller
class PartnerPage {

    private final PartnerRegister partners;
    private final PartnerScans scans;
    private final PartnerRights access;
    private final Directory directory;
    private final Rights rights;

    PartnerPage(
            PartnerRegister partners, PartnerScans scans, PartnerRights access, Directory directory, Rights rights) {
        this.partners = partners;
        this.scans = scans;
        this.access = access;
        this.directory = directory;
        this.rights = rights;
    }

    @GetMapping("/partners/new")
    String fresh(Model model) {
        access.own();
        return form(model, null, PartnerInput.of(PartnerDetails.named(null)));
    }

    @PostMapping("/partners/new")
    String add(@ModelAttribute("input") PartnerInput input, Model model, RedirectAttributes redirect) {
        long municipality = access.own();
        boolean operator = access.edits(municipality);
        try {
            long id = partners.add(municipality, input.details(), operator);
            redirect.addFlashAttribute(
                    "message",
                    operator ? "Партнёр внесён." : "Партнёр предложен: муниципальный оператор проверит запись.");
            return "redirect:/partners/" + id;
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return form(model, null, input);
        }
    }

    @GetMapping("/partners/{id}")
    String show(@PathVariable long id, Model model) {
        Partner partner = access.toRead(id);
        return form(model, partner, PartnerInput.of(partner.details()));
    }

    @PostMapping("/partners/{id}")
    String change(
            @PathVariable long id,
            @RequestParam long version,
            @ModelAttribute("input") PartnerInput input,
            Model model,
            RedirectAttributes redirect) {
        Partner partner = access.toEdit(id);
        try {
            partners.change(id, version, input.details());
            redirect.addFlashAttribute("message", "Сведения сохранены.");
            return "redirect:/partners/" + id;
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return form(model, partner, input);
        }
    }

    @PostMapping("/partners/{id}/merge")
    String merge(@PathVariable long id, @RequestParam(required = false) Long other, RedirectAttributes redirect) {
        access.toEdit(id);
        if (other != null) {
            access.toEdit(other);
        }
        return done(id, redirect, "Записи объединены.", () -> partners.merge(id, other == null ? 0 : other));
    }

    @PostMapping("/partners/{id}/scans")
    String scan(@PathVariable long id, @RequestParam("file") MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        access.toEdit(id);
        byte[] content = file.getBytes();
        return done(id, redirect, "Скан соглашения сохранён.", () -> scans.add(id, content));
    }

    @GetMapping("/partners/{id}/scans/{scan}")
    ResponseEntity<byte[]> scan(@PathVariable long id, @PathVariable long scan) {
        access.toRead(id);
        PartnerScans.Scan found =
                scans.of(id).stream().filter(s -> s.id() == scan).findFirst().orElseThrow(NoSuchElementException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("agreement-" + scan + found.type().ending())
                                .build()
                                .toString())
                .body(scans.content(id, scan));
    }

    private String form(Model model, Partner partner, PartnerInput input) {
        boolean edits = partner == null || access.edits(partner.municipalityId());
        model.addAttribute("partner", partner);
        model.addAttribute("input", input);
        model.addAttribute("edits", edits);
        model.addAttribute("zone", directory.zoneOf(rights.viewer().login()));
        if (partner != null) {
            model.addAttribute("scans", scans.of(partner.id()));
            model.addAttribute(
                    "others",
                    edits
                            ? partners
                                    .all(Set.of(partner.municipalityId()), new PartnerRegister.Filter(null, null, 0))
                                    .stream()
                                    .filter(p -> p.id() != partner.id())
                                    .toList()
                            : List.of());
        }
        return "partner/partner";
    }

    private static String done(long id, RedirectAttributes redirect, String message, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("message", message);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/partners/" + id;
    }
}

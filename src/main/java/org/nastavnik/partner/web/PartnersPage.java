package org.nastavnik.partner.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Viewer;
import org.nastavnik.partner.Partner;
import org.nastavnik.partner.PartnerDetails;
import org.nastavnik.partner.PartnerRegister;
import org.nastavnik.partner.PartnerScans;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.table.XlsxExport;
import org.springframework.format.annotation.DateTimeFormat;
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

/** «Партнёры»: everybody of the municipality reads, heads and curators propose, the operator edits and merges. */
@Controller
class PartnersPage {

    private final PartnerRegister partners;
    private final PartnerScans scans;
    private final Directory directory;
    private final Rights rights;
    private final Clock clock;

    PartnersPage(PartnerRegister partners, PartnerScans scans, Directory directory, Rights rights, Clock clock) {
        this.partners = partners;
        this.scans = scans;
        this.directory = directory;
        this.rights = rights;
        this.clock = clock;
    }

    /** What was typed; kept when it is refused. */
    record Input(
            String name,
            String inn,
            String activity,
            String contactName,
            String contactPosition,
            String contactPhone,
            String contactEmail,
            String agreementNumber,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate agreementOn,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate agreementUntil) {

        PartnerDetails details() {
            return new PartnerDetails(
                    name,
                    inn,
                    activity,
                    contactName,
                    contactPosition,
                    contactPhone,
                    contactEmail,
                    agreementNumber,
                    agreementOn,
                    agreementUntil);
        }

        static Input of(PartnerDetails d) {
            return new Input(
                    d.name(),
                    d.inn(),
                    d.activity(),
                    d.contactName(),
                    d.contactPosition(),
                    d.contactPhone(),
                    d.contactEmail(),
                    d.agreementNumber(),
                    d.agreementOn(),
                    d.agreementUntil());
        }
    }

    private Set<Long> readable(Viewer viewer) {
        Set<Long> readable = new HashSet<>(viewer.overseen());
        viewer.led().forEach(id -> readable.add(directory.organization(id).municipalityId()));
        if (readable.isEmpty()) {
            throw new Forbidden();
        }
        return readable;
    }

    private Partner toRead(long id) {
        Partner partner = partners.get(id);
        if (!readable(rights.viewer()).contains(partner.municipalityId())) {
            throw new Forbidden();
        }
        return partner;
    }

    private Partner toEdit(long id) {
        Partner partner = toRead(id);
        if (!rights.viewer().holds(Role.OPERATOR, partner.municipalityId())) {
            throw new Forbidden();
        }
        return partner;
    }

    @GetMapping("/partners")
    String show(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Viewer viewer = rights.viewer();
        PartnerRegister.Filter filter = new PartnerRegister.Filter(q, state, page);
        Set<Long> readable = readable(viewer);
        model.addAttribute("list", partners.find(readable, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("several", readable.size() > 1);
        model.addAttribute(
                "mayAdd", viewer.holds(Role.OPERATOR) || !viewer.led().isEmpty());
        model.addAttribute("today", LocalDate.now(clock.withZone(directory.zoneOf(viewer.login()))));
        return "partner/partners";
    }

    @GetMapping("/partners/new")
    String fresh(Model model) {
        ownMunicipality();
        return form(model, null, Input.of(PartnerDetails.named(null)));
    }

    @PostMapping("/partners/new")
    String add(@ModelAttribute("input") Input input, Model model, RedirectAttributes redirect) {
        long municipality = ownMunicipality();
        boolean operator = rights.viewer().holds(Role.OPERATOR, municipality);
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

    /** The municipality to which this person may add a partner. */
    private long ownMunicipality() {
        Viewer viewer = rights.viewer();
        return viewer.roles().stream()
                .filter(held -> held.role() == Role.OPERATOR)
                .map(RoleAssignment::municipalityId)
                .findFirst()
                .or(() -> viewer.led().stream()
                        .findFirst()
                        .map(id -> directory.organization(id).municipalityId()))
                .orElseThrow(Forbidden::new);
    }

    @GetMapping("/partners/{id}")
    String show(@PathVariable long id, Model model) {
        Partner partner = toRead(id);
        return form(model, partner, Input.of(partner.details()));
    }

    @PostMapping("/partners/{id}")
    String change(
            @PathVariable long id,
            @RequestParam long version,
            @ModelAttribute("input") Input input,
            Model model,
            RedirectAttributes redirect) {
        Partner partner = toEdit(id);
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
        toEdit(id);
        if (other != null) {
            toEdit(other);
        }
        return done(id, redirect, "Записи объединены.", () -> partners.merge(id, other == null ? 0 : other));
    }

    @PostMapping("/partners/{id}/scans")
    String scan(@PathVariable long id, @RequestParam("file") MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        toEdit(id);
        byte[] content = file.getBytes();
        return done(id, redirect, "Скан соглашения сохранён.", () -> scans.add(id, content));
    }

    @GetMapping("/partners/{id}/scans/{scan}")
    ResponseEntity<byte[]> scan(@PathVariable long id, @PathVariable long scan) {
        toRead(id);
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

    @GetMapping("/partners.xlsx")
    void export(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String state,
            HttpServletResponse response)
            throws IOException {
        List<Partner> found = partners.all(readable(rights.viewer()), new PartnerRegister.Filter(q, state, 0));
        try (XlsxExport sheet = new XlsxExport(
                "Партнёры",
                List.of(
                        "Название",
                        "ИНН",
                        "Вид деятельности",
                        "Муниципалитет",
                        "Контактное лицо",
                        "Должность",
                        "Телефон",
                        "E-mail",
                        "Соглашение №",
                        "Дата",
                        "Действует до",
                        "Работников в реестре",
                        "Из них наставников",
                        "Состояние"),
                40,
                14,
                30,
                30,
                30,
                24,
                20,
                26,
                14,
                12,
                12,
                14,
                14,
                16)) {
            for (Partner p : found) {
                PartnerDetails d = p.details();
                sheet.row(
                        d.name(),
                        d.inn(),
                        d.activity(),
                        p.municipality(),
                        d.contactName(),
                        d.contactPosition(),
                        d.contactPhone(),
                        d.contactEmail(),
                        d.agreementNumber(),
                        d.agreementOn(),
                        d.agreementUntil(),
                        p.people(),
                        p.mentors(),
                        p.confirmed() ? "проверен" : "предложен");
            }
            response.setContentType(XlsxExport.MEDIA_TYPE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"partners.xlsx\"");
            sheet.writeTo(response.getOutputStream());
        }
    }

    private String form(Model model, Partner partner, Input input) {
        boolean edits = partner == null || rights.viewer().holds(Role.OPERATOR, partner.municipalityId());
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

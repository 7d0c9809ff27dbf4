package org.nastavnik.privacy.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.RegisterAccess;
import org.nastavnik.privacy.ErasureProposals;
import org.nastavnik.privacy.ErasureService;
import org.nastavnik.privacy.Ground;
import org.nastavnik.privacy.StoredData;
import org.nastavnik.privacy.StoredData.ReadingLine;
import org.nastavnik.privacy.StoredDataFile;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * «Персональные данные» of one person: what is stored, who read it, the copy, the erasure. For head and curator of the
 * organisation; the head alone decides about the erasure.
 */
@Controller
class PersonDataPage {

    private static final String PAGE = "/persons/{id:\\d+}/data";
    private static final int READINGS = 50;
    private static final int LONGEST = 1_000;

    private final StoredData data;
    private final ErasureService erasures;
    private final ErasureProposals proposals;
    private final RegisterAccess access;
    private final Rights rights;
    private final Directory directory;
    private final AccessLog accessLog;

    PersonDataPage(
            StoredData data,
            ErasureService erasures,
            ErasureProposals proposals,
            RegisterAccess access,
            Rights rights,
            Directory directory,
            AccessLog accessLog) {
        this.data = data;
        this.erasures = erasures;
        this.proposals = proposals;
        this.access = access;
        this.rights = rights;
        this.directory = directory;
        this.accessLog = accessLog;
    }

    @GetMapping(PAGE)
    String show(@PathVariable long id, @RequestParam(required = false) Long before, Model model) {
        Person person = access.person(id);
        accessLog.read(id, "Страница «Персональные данные»");
        boolean erased = erasures.isErased(id);
        List<ReadingLine> readings = data.readings(id, before, READINGS, zone(person));
        model.addAttribute("person", person);
        model.addAttribute("erased", erased);
        model.addAttribute("sections", data.sectionsOfPerson(id));
        model.addAttribute("readings", readings);
        model.addAttribute(
                "older",
                readings.size() < READINGS ? null : readings.get(READINGS - 1).id());
        model.addAttribute("decides", decides(person));
        model.addAttribute("proposal", proposals.openOf(id).orElse(null));
        model.addAttribute("kept", proposals.keptOf(id).orElse(null));
        model.addAttribute("hindrances", erased ? List.of() : erasures.hindrances(id));
        return "privacy/person";
    }

    @GetMapping(PAGE + ".zip")
    ResponseEntity<StreamingResponseBody> copy(@PathVariable long id) {
        Person person = access.person(id);
        accessLog.read(id, "Выгрузка копии персональных данных");
        return zip(data.ofPerson(id, zone(person)));
    }

    static ResponseEntity<StreamingResponseBody> zip(StoredData.Copy copy) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("personalnye-dannye.zip")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out -> StoredDataFile.write(copy, out));
    }

    @PostMapping("/persons/{id:\\d+}/erasure/proposal")
    String propose(@PathVariable long id, RedirectAttributes redirect) {
        Person person = access.person(id);
        return done(
                id,
                redirect,
                "Предложение передано руководителю: он решит в течение 30 дней.",
                () -> proposals.propose(id, person.organizationId(), Ground.REQUEST));
    }

    @PostMapping("/persons/{id:\\d+}/erasure")
    String erase(
            @PathVariable long id, @RequestParam(defaultValue = "false") boolean sure, RedirectAttributes redirect) {
        requireHead(access.person(id));
        return done(id, redirect, "Персональные данные обезличены. Показатели прошлых периодов сохранены.", () -> {
            if (!sure) {
                throw new Refusal("sure", "Отметьте, что копия выдана или не нужна и данные можно обезличить.");
            }
            proposals.erase(id);
        });
    }

    @PostMapping("/persons/{id:\\d+}/erasure/keep")
    String keep(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            RedirectAttributes redirect) {
        Person person = access.person(id);
        requireHead(person);
        return done(id, redirect, "Решение записано: данные хранятся дальше.", () -> {
            if (reason.length() > LONGEST) {
                throw new Refusal("reason", "Слишком длинно: сократите до 1000 знаков.");
            }
            proposals.keep(id, person.organizationId(), reason, until);
        });
    }

    @GetMapping("/erasures")
    String open(Model model) {
        var organization = access.own();
        model.addAttribute("organization", organization);
        model.addAttribute("proposals", proposals.open(organization.id()));
        return "privacy/erasures";
    }

    private void requireHead(Person person) {
        if (!decides(person)) {
            throw new Forbidden();
        }
    }

    private boolean decides(Person person) {
        return rights.viewer().holds(Role.HEAD, person.organizationId());
    }

    private ZoneId zone(Person person) {
        return directory
                .municipality(directory.organization(person.organizationId()).municipalityId())
                .zone();
    }

    private static String done(long id, RedirectAttributes redirect, String message, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("message", message);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/persons/" + id + "/data";
    }
}

package org.nastavnik.training.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Viewer;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.shared.table.XlsxExport;
import org.nastavnik.training.NewTraining;
import org.nastavnik.training.TrainingList;
import org.nastavnik.training.TrainingRegister;
import org.nastavnik.training.Validity;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Обучение»: trainings of persons by name for those who may know the names, figures for the region. */
@Controller
class TrainingsPage {

    private static final Set<PersonKind> KINDS = Set.of(PersonKind.TEACHER, PersonKind.HEAD);
    private static final String LOGGED = "Список обучения";

    private final TrainingList list;
    private final TrainingRegister trainings;
    private final PersonRegister register;
    private final AccessLog log;
    private final Rights rights;

    TrainingsPage(
            TrainingList list, TrainingRegister trainings, PersonRegister register, AccessLog log, Rights rights) {
        this.list = list;
        this.trainings = trainings;
        this.register = register;
        this.log = log;
        this.rights = rights;
    }

    /** What a curator typed into the form of a new training; kept when it is refused. */
    record Typed(
            Long person,
            String title,
            String provider,
            Integer hours,
            String certificate,
            LocalDate issuedOn,
            LocalDate validUntil) {

        static Typed nothing() {
            return new Typed(null, null, null, null, null, null, null);
        }

        NewTraining entered() {
            return new NewTraining(title, provider, hours, certificate, issuedOn, validUntil);
        }
    }

    @GetMapping("/trainings")
    String show(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) PersonKind kind,
            @RequestParam(required = false) Validity state,
            @RequestParam(defaultValue = "false") boolean counted,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        return page(model, new TrainingList.Filter(q, kind, state, counted, page), Typed.nothing());
    }

    private String page(Model model, TrainingList.Filter filter, Typed typed) {
        Viewer viewer = rights.viewer();
        boolean names = !viewer.led().isEmpty() || !viewer.served().isEmpty();
        if (!names && viewer.overseen().isEmpty()) {
            throw new Forbidden();
        }
        if (names) {
            TrainingList.Page found = list.find(viewer, filter);
            log.read(found.rows().stream().map(TrainingList.Row::personId).toList(), LOGGED);
            model.addAttribute("list", found);
        }
        model.addAttribute("figures", viewer.overseen().isEmpty() ? List.of() : list.figures(viewer));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("states", Validity.values());
        model.addAttribute("typed", typed);
        model.addAttribute("today", list.today(viewer));
        model.addAttribute("leads", !viewer.led().isEmpty());
        model.addAttribute(
                "staff",
                viewer.led().stream().flatMap(id -> register.staff(id).stream()).toList());
        return "training/trainings";
    }

    @PostMapping("/trainings")
    String add(
            @RequestParam(required = false) Long person,
            @RequestParam(required = false) String title,
            @RequestParam(required = false) String provider,
            @RequestParam(required = false) Integer hours,
            @RequestParam(required = false) String certificate,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate issuedOn,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validUntil,
            Model model,
            RedirectAttributes redirect) {
        Typed typed = new Typed(person, title, provider, hours, certificate, issuedOn, validUntil);
        try {
            if (person == null) {
                throw new Refusal("person", "Выберите, кто прошёл обучение.");
            }
            requireOwn(register.person(person));
            trainings.add(person, typed.entered());
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(model, new TrainingList.Filter(null, null, null, false, 0), typed);
        }
        redirect.addFlashAttribute("message", "Обучение записано.");
        return "redirect:/trainings";
    }

    @PostMapping("/trainings/{id}/removal")
    String remove(@PathVariable long id, RedirectAttributes redirect) {
        requireOwn(register.person(trainings.get(id).personId()));
        try {
            trainings.remove(id);
            redirect.addFlashAttribute("message", "Запись удалена.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/trainings";
    }

    private void requireOwn(Person person) {
        if (!rights.viewer().led().contains(person.organizationId())) {
            throw new Forbidden();
        }
    }

    @GetMapping("/trainings.xlsx")
    void export(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) PersonKind kind,
            @RequestParam(required = false) Validity state,
            @RequestParam(defaultValue = "false") boolean counted,
            HttpServletResponse response)
            throws IOException {
        Viewer viewer = rights.viewer();
        if (viewer.led().isEmpty() && viewer.served().isEmpty()) {
            throw new Forbidden();
        }
        try (XlsxExport sheet = new XlsxExport(
                "Обучение",
                List.of(
                        "Фамилия, имя, отчество",
                        "Кто",
                        "Организация",
                        "Программа",
                        "Кто проводил",
                        "Часов",
                        "Удостоверение",
                        "Дата",
                        "Действует до",
                        "Состояние",
                        "Откуда известно"),
                34,
                22,
                34,
                50,
                34,
                8,
                18,
                12,
                12,
                16,
                22)) {
            Set<Long> shown = new HashSet<>();
            list.export(viewer, new TrainingList.Filter(q, kind, state, counted, 0), row -> {
                shown.add(row.personId());
                sheet.row(
                        row.name().full(),
                        row.kind().title(),
                        row.organization(),
                        row.title(),
                        row.provider(),
                        row.hours(),
                        row.certificate(),
                        row.issuedOn(),
                        row.validThrough(),
                        row.state().title(),
                        row.source().title());
            });
            log.read(shown, LOGGED + ", выгрузка");
            response.setContentType(XlsxExport.MEDIA_TYPE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trainings.xlsx\"");
            sheet.writeTo(response.getOutputStream());
        }
    }
}

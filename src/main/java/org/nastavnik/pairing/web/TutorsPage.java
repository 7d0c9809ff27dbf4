package org.nastavnik.pairing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.nastavnik.organization.StaffList;
import org.nastavnik.organization.Workplace;
import org.nastavnik.pairing.tutor.NewTutor;
import org.nastavnik.pairing.tutor.Tutor;
import org.nastavnik.pairing.tutor.TutorAccess;
import org.nastavnik.pairing.tutor.TutorLevel;
import org.nastavnik.pairing.tutor.TutorList;
import org.nastavnik.pairing.tutor.TutorPlace;
import org.nastavnik.pairing.tutor.TutorRegister;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.shared.table.XlsxExport;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Тьюторы»: the register of those who accompany routes. */
@Controller
class TutorsPage {

    private static final String LOGGED = "Список тьюторов";

    private final TutorList list;
    private final TutorRegister tutors;
    private final TutorAccess access;
    private final PersonRegister register;
    private final StaffList staff;
    private final AccessLog log;

    TutorsPage(
            TutorList list,
            TutorRegister tutors,
            TutorAccess access,
            PersonRegister register,
            StaffList staff,
            AccessLog log) {
        this.list = list;
        this.tutors = tutors;
        this.access = access;
        this.register = register;
        this.staff = staff;
        this.log = log;
    }

    /** What was typed into the form of a new tutor; kept when it is refused. */
    record Typed(String place, Long person, String login, String name, String work, LocalDate from) {}

    @GetMapping("/tutors")
    String show(
            @RequestParam(required = false) TutorLevel level,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        return page(
                model,
                new TutorList.Filter(level, ended, page),
                new Typed(null, null, null, null, null, tutors.today()));
    }

    private String page(Model model, TutorList.Filter filter, Typed typed) {
        TutorList.Page found = list.find(filter);
        note(found.rows());
        List<TutorPlace> kept = access.kept();
        model.addAttribute("list", found);
        model.addAttribute("filter", filter);
        model.addAttribute("levels", TutorLevel.values());
        model.addAttribute("typed", typed);
        model.addAttribute("today", tutors.today());
        model.addAttribute("kept", kept);
        model.addAttribute("keptKeys", kept.stream().map(TutorPlace::key).toList());
        model.addAttribute(
                "workers",
                kept.stream()
                        .filter(place -> place.level() == TutorLevel.SCHOOL)
                        .flatMap(place -> register.staff(place.id()).stream())
                        .toList());
        model.addAttribute("accounts", accounts(kept));
        model.addAttribute("mayAddWorker", kept.stream().anyMatch(place -> place.level() == TutorLevel.SCHOOL));
        model.addAttribute("mayAddOther", kept.stream().anyMatch(place -> place.level() != TutorLevel.SCHOOL));
        return "pairing/tutors";
    }

    /** The staff of the municipality's authority or the region, as a help for the login's field. */
    private List<StaffList.Person> accounts(List<TutorPlace> kept) {
        List<StaffList.Person> people = new ArrayList<>();
        for (TutorPlace place : kept) {
            if (place.level() == TutorLevel.MUNICIPAL) {
                people.addAll(
                        staff.people(Workplace.municipality(place.id()), "", 0).rows());
            } else if (place.level() == TutorLevel.REGIONAL) {
                people.addAll(staff.people(Workplace.region(place.id()), "", 0).rows());
            }
        }
        return people.stream().filter(StaffList.Person::enabled).toList();
    }

    private void note(List<Tutor> rows) {
        log.read(rows.stream().map(Tutor::personId).filter(Objects::nonNull).toList(), LOGGED);
    }

    @PostMapping("/tutors")
    String add(
            @RequestParam String place,
            @RequestParam(required = false) Long person,
            @RequestParam(required = false) String login,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String work,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            Model model,
            RedirectAttributes redirect) {
        TutorPlace home = access.toKeep(place);
        try {
            tutors.add(home, new NewTutor(person, login, name, work, from));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(model, new TutorList.Filter(null, false, 0), new Typed(place, person, login, name, work, from));
        }
        redirect.addFlashAttribute("message", "Тьютор внесён: его можно выбрать в плане развития и на странице пары.");
        return "redirect:/tutors";
    }

    @PostMapping("/tutors/{id}/end")
    String end(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            RedirectAttributes redirect) {
        access.toKeep(tutors.get(id));
        return done(redirect, () -> {
            tutors.end(id, until);
            return "Работа тьютора завершена. Кураторам пар, которые он сопровождал, отправлено уведомление.";
        });
    }

    @PostMapping("/tutors/{id}/forgetting")
    String forget(@PathVariable long id, RedirectAttributes redirect) {
        access.toKeep(tutors.get(id));
        return done(redirect, () -> {
            tutors.forget(id);
            return "Имя и место работы удалены.";
        });
    }

    private static String done(RedirectAttributes redirect, Supplier<String> deed) {
        try {
            redirect.addFlashAttribute("message", deed.get());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/tutors";
    }

    @GetMapping("/tutors.xlsx")
    void export(
            @RequestParam(required = false) TutorLevel level,
            @RequestParam(defaultValue = "false") boolean ended,
            HttpServletResponse response)
            throws IOException {
        try (XlsxExport sheet = new XlsxExport(
                "Тьюторы",
                List.of(
                        "Фамилия, имя, отчество",
                        "Уровень",
                        "Где",
                        "Место работы, должность",
                        "С",
                        "По",
                        "Маршрутов сейчас"),
                36,
                24,
                30,
                40,
                12,
                12,
                12)) {
            List<Tutor> shown = new ArrayList<>();
            list.export(new TutorList.Filter(level, ended, 0), tutor -> {
                shown.add(tutor);
                sheet.row(
                        tutor.name(),
                        tutor.level().title(),
                        tutor.place(),
                        tutor.work(),
                        tutor.from(),
                        tutor.until(),
                        tutor.routes());
            });
            note(shown);
            response.setContentType(XlsxExport.MEDIA_TYPE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tutors.xlsx\"");
            sheet.writeTo(response.getOutputStream());
        }
    }
}

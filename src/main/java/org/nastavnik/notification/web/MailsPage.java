package org.nastavnik.notification.web;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.nastavnik.notification.mail.MailHours;
import org.nastavnik.notification.mail.MailMode;
import org.nastavnik.notification.mail.MailSettings;
import org.nastavnik.notification.mail.Mails;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.organization.Users;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Письма»: what was mailed to me, how often I want mails, and the quiet hours of a coordinator's municipality. */
@Controller
class MailsPage {

    private static final int SIZE = 20;
    private static final String BACK = "redirect:/mails";

    private final Mails mails;
    private final MailSettings settings;
    private final Viewer viewer;
    private final Rights rights;
    private final Users users;
    private final Directory directory;

    MailsPage(Mails mails, MailSettings settings, Viewer viewer, Rights rights, Users users, Directory directory) {
        this.mails = mails;
        this.settings = settings;
        this.viewer = viewer;
        this.rights = rights;
        this.users = users;
        this.directory = directory;
    }

    /** A mail as the page shows it. */
    public record Row(long id, String recipient, String subject, String state, String when, List<String> texts) {

        static Row of(Mails.Mail mail, ZoneId zone) {
            return new Row(
                    mail.id(),
                    mail.recipient(),
                    mail.subject(),
                    mail.state().title(),
                    Viewer.dateTime(mail.sentAt() == null ? mail.madeAt() : mail.sentAt(), zone),
                    mail.lines().stream().map(line -> line.text()).toList());
        }
    }

    @GetMapping("/mails")
    String show(@RequestParam(required = false) Long before, Model model) {
        Long own = coordinated();
        return page(before, own == null ? null : settings.hours(own), model);
    }

    @PostMapping("/mails/choice")
    String choose(@RequestParam MailMode mode, RedirectAttributes next) {
        settings.choose(viewer.login(), mode);
        next.addFlashAttribute("message", "Сохранено: " + mode.title() + ".");
        return BACK;
    }

    @PostMapping("/mails/hours")
    String hours(
            @RequestParam String quietFrom,
            @RequestParam String quietUntil,
            @RequestParam String digestAt,
            Model model,
            RedirectAttributes next) {
        Long own = coordinated();
        if (own == null) {
            throw new Forbidden();
        }
        try {
            settings.keep(
                    own,
                    new MailHours(
                            time("quietFrom", quietFrom), time("quietUntil", quietUntil), time("digestAt", digestAt)));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(null, new TypedHours(quietFrom, quietUntil, digestAt), model);
        }
        next.addFlashAttribute("message", "Тихие часы и время сводки сохранены.");
        return BACK;
    }

    /** What did not arrive, of everybody: for the administrator, who can do something about it. */
    @GetMapping("/mails/undelivered")
    String undelivered(@RequestParam(required = false) Long before, Model model) {
        onlyAdministrator();
        fill(mails.failed(before, SIZE + 1), before, model);
        return "notification/undelivered-mails";
    }

    @PostMapping("/mails/{id}/retry")
    String retry(@PathVariable long id, RedirectAttributes next) {
        onlyAdministrator();
        try {
            mails.retry(id);
            next.addFlashAttribute("message", "Письмо отправится снова в течение минуты.");
        } catch (Refusal refusal) {
            next.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/mails/undelivered";
    }

    /** Shown again as typed. */
    public record TypedHours(String quietFrom, String quietUntil, String digestAt) {}

    private static LocalTime time(String field, String typed) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refusal(field, "Укажите время часами и минутами, например 21:00.");
        }
    }

    private String page(Long before, Object hours, Model model) {
        String login = viewer.login();
        fill(mails.of(login, before, SIZE + 1), before, model);
        model.addAttribute("mailed", settings.mailed());
        model.addAttribute("shownOnly", settings.shownOnly());
        model.addAttribute("address", users.findById(login).orElseThrow().email());
        model.addAttribute("mode", settings.mode(login));
        model.addAttribute("modes", MailMode.values());
        model.addAttribute("hours", hours);
        model.addAttribute("municipality", coordinated() == null ? null : directory.municipality(coordinated()));
        model.addAttribute("administrator", rights.viewer().isAdministrator());
        return "notification/mails";
    }

    private void fill(List<Mails.Mail> found, Long before, Model model) {
        ZoneId zone = viewer.zone();
        List<Mails.Mail> shown = found.subList(0, Math.min(SIZE, found.size()));
        model.addAttribute(
                "mails", shown.stream().map(mail -> Row.of(mail, zone)).toList());
        model.addAttribute("next", found.size() > SIZE ? shown.get(SIZE - 1).id() : null);
        model.addAttribute("first", before == null);
    }

    /** The municipality that the viewer coordinates, or null. */
    private Long coordinated() {
        return rights.viewer().roles().stream()
                .filter(held -> held.role() == Role.COORDINATOR)
                .map(RoleAssignment::municipalityId)
                .findFirst()
                .orElse(null);
    }

    private void onlyAdministrator() {
        if (!rights.viewer().isAdministrator()) {
            throw new Forbidden();
        }
    }
}

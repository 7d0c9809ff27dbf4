package org.nastavnik.notification.web;

import java.time.ZoneId;
import java.util.List;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Уведомления»: what the system told the person who is logged in. */
@Controller
class NoticesPage {

    private static final int SIZE = 20;

    private final Notices notices;
    private final Viewer viewer;

    NoticesPage(Notices notices, Viewer viewer) {
        this.notices = notices;
        this.viewer = viewer;
    }

    /** A notice as the page shows it. */
    public record Row(long id, String kind, String text, boolean linked, boolean unread, String sentAt) {

        static Row of(Notice notice, ZoneId zone) {
            return new Row(
                    notice.id(),
                    notice.kind().title(),
                    notice.text(),
                    notice.link() != null,
                    notice.unread(),
                    Viewer.dateTime(notice.sentAt(), zone));
        }
    }

    @GetMapping("/notices")
    String show(@RequestParam(required = false) Long before, Model model) {
        ZoneId zone = viewer.zone();
        List<Notice> found = notices.of(viewer.login(), before, SIZE + 1);
        List<Notice> shown = found.subList(0, Math.min(SIZE, found.size()));
        model.addAttribute("notices", shown.stream().map(n -> Row.of(n, zone)).toList());
        model.addAttribute("next", found.size() > SIZE ? shown.get(SIZE - 1).id() : null);
        model.addAttribute("first", before == null);
        model.addAttribute("unread", notices.unreadBadge(viewer.login()));
        return "notification/notices";
    }

    /** The person goes where something is to be done about it; from then on it is read. */
    @PostMapping("/notices/{id}")
    String open(@PathVariable long id) {
        Notice notice = notices.open(viewer.login(), id).orElseThrow();
        return "redirect:" + (notice.link() == null ? "/notices" : notice.link());
    }

    @PostMapping("/notices/read")
    String readAll(RedirectAttributes after) {
        notices.readAll(viewer.login());
        after.addFlashAttribute("message", "Все уведомления отмечены прочитанными.");
        return "redirect:/notices";
    }
}
